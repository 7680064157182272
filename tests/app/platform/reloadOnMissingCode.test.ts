import { expect, it, vi } from "vitest";
import { reloadOnMissingCode } from "../../../src/app/platform/reloadOnMissingCode";
import { reportMissingFile } from "../../../src/browser/missingFile";

/** Waits until everything that was begun has led to a reload. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

it("a failed import reloads the page, missing data doesn't", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
  reloadOnMissingCode();
  reportMissingFile();
  await nextTask();
  expect(reload).not.toHaveBeenCalled();
  // As Vite dispatches it.
  window.dispatchEvent(new Event("vite:preloadError", { cancelable: true }));
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  vi.unstubAllGlobals();
});

it("imports that fail because the person leaves the page don't keep them there", async () => {
  sessionStorage.clear();
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  reload.mockClear();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
  const reported = vi.fn<() => void>();
  reloadOnMissingCode();
  window.addEventListener("vite:preloadError", reported);
  const dispatch = (type: string, timeStamp: number) => {
    const event = new Event(type, { cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: timeStamp });
    window.dispatchEvent(event);
  };
  dispatch("beforeunload", 1_000);
  dispatch("vite:preloadError", 1_300);
  await nextTask();
  expect(reload).not.toHaveBeenCalled();
  expect(reported).not.toHaveBeenCalled();
  // They stayed: it was a download, or they were asked and changed their mind.
  dispatch("vite:preloadError", 7_000);
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  expect(reported).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
