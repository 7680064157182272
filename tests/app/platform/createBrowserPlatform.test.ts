/** The browser's platform: changes of other tabs, and missing files. */
import { expect, it, vi } from "vitest";
import { createBrowserPlatform } from "../../../src/app/platform/createBrowserPlatform";
import { missingFileEvent } from "../../../src/browser/missingFile";

it("gives a page from the back/forward cache what other tabs have written in the meantime", () => {
  const received: (readonly [string, string])[] = [];
  createBrowserPlatform().onOtherTabWrite((key, text) => received.push([key, text]));
  localStorage.setItem("retrain.settings", "{}");
  localStorage.setItem("retrain.log.other.0", "a line");
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  shown(false);
  expect(received).toEqual([]);
  shown(true);
  expect(received).toEqual([
    ["retrain.settings", "{}"],
    ["retrain.log.other.0", "a line"],
  ]);
});

it.each([
  ["404", new Response("Not found", { status: 404 })],
  ["the app's page", new Response("<!doctype html>", { headers: { "content-type": "text/html" } })],
])("a deck's file for which the server sends %s is missing", async (_, response) => {
  vi.stubGlobal("fetch", () => Promise.resolve(response));
  const onMissingFile = vi.fn<() => void>();
  window.addEventListener(missingFileEvent, onMissingFile);
  expect(await createBrowserPlatform().fetchDeckFile("index.json")).toHaveProperty("status", 404);
  expect(onMissingFile).toHaveBeenCalledOnce();
  window.removeEventListener(missingFileEvent, onMissingFile);
  vi.unstubAllGlobals();
});
