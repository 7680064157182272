import { expect, it, vi } from "vitest";
import { reloadOnMissingCode } from "../../../src/app/platform/reloadOnMissingCode";
import { reportMissingFile } from "../../../src/browser/missingFile";

it("a failed import reloads the page, missing data doesn't", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
  reloadOnMissingCode();
  reportMissingFile();
  await vi.waitFor(() => undefined);
  expect(reload).not.toHaveBeenCalled();
  // As Vite dispatches it.
  window.dispatchEvent(new Event("vite:preloadError", { cancelable: true }));
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  vi.unstubAllGlobals();
});
