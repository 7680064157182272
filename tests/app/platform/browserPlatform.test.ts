/** The world as a browser has it: what the page hears of other tabs. */
import { expect, it } from "vitest";
import { createBrowserPlatform } from "../../../src/app/platform/browserPlatform";

it("tells a page that comes back out of the browser's memory what other tabs wrote meanwhile", () => {
  const heard: (readonly [string, string])[] = [];
  createBrowserPlatform().onOtherTabWrite((key, text) => heard.push([key, text]));
  localStorage.setItem("retrain.settings", "{}");
  localStorage.setItem("retrain.log.other.0", "a line");
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  shown(false);
  expect(heard).toEqual([]);
  shown(true);
  expect(heard).toEqual([
    ["retrain.settings", "{}"],
    ["retrain.log.other.0", "a line"],
  ]);
});
