import { afterEach, expect, it, vi } from "vitest";
import { downloadFile } from "../../src/browser/downloadFile";

afterEach(() => vi.useRealTimers());

it("keeps the file until a browser that begins the download later has read it", () => {
  vi.useFakeTimers();
  const revoke = vi.spyOn(URL, "revokeObjectURL");
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:here");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  downloadFile("a.json", "{}");
  vi.advanceTimersByTime(10_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(revoke).toHaveBeenCalledWith("blob:here");
});
