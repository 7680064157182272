/** The platform as a browser has it: what the page hears of other tabs, and of files that are gone. */
import { expect, it, vi } from "vitest";
import { createBrowserPlatform } from "../../../src/app/platform/browserPlatform";
import { missingFileEvent } from "../../../src/browser/missingFile";

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

it.each([
  ["404", new Response("Not found", { status: 404 })],
  ["the app's page", new Response("<!doctype html>", { headers: { "content-type": "text/html" } })],
])("a deck's file for which the host has %s is gone", async (_, response) => {
  vi.stubGlobal("fetch", () => Promise.resolve(response));
  const onMissingFile = vi.fn<() => void>();
  window.addEventListener(missingFileEvent, onMissingFile);
  expect(await createBrowserPlatform().fetchDeckFile("index.json")).toHaveProperty("status", 404);
  expect(onMissingFile).toHaveBeenCalledOnce();
  window.removeEventListener(missingFileEvent, onMissingFile);
  vi.unstubAllGlobals();
});
