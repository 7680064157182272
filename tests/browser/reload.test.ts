/** The page reloads by itself once for each build, and only where that disturbs nobody and helps. */
import { beforeEach, expect, it, vi } from "vitest";
import { preventAutomaticReload, reloadAutomatically } from "../../src/browser/reload";
import { msPerHour } from "../../src/domain/time";

const reload = vi.fn<() => void>();
let isHostReachable = true;

beforeEach(() => {
  reload.mockReset();
  isHostReachable = true;
  sessionStorage.clear();
  vi.spyOn(location, "reload").mockImplementation(reload);
  vi.stubGlobal("fetch", () =>
    isHostReachable ? Promise.resolve(new Response()) : Promise.reject(new TypeError("offline")),
  );
  return () => vi.unstubAllGlobals();
});

it("a second update is fetched at once, and a reload that left the same build is not repeated", async () => {
  await reloadAutomatically("build 1");
  await reloadAutomatically("build 1");
  expect(reload).toHaveBeenCalledTimes(1);
  await reloadAutomatically("build 2");
  expect(reload).toHaveBeenCalledTimes(2);
  // Two hosts with different builds must not make it go to and fro for ever.
  await reloadAutomatically("build 1");
  await reloadAutomatically("build 2");
  expect(reload).toHaveBeenCalledTimes(2);
});

it("a reload that helped doesn't prevent another one hours later", async () => {
  await reloadAutomatically("build 1");
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 2 * msPerHour);
  await reloadAutomatically("build 1");
  expect(reload).toHaveBeenCalledTimes(2);
});

it("without a network, and while something must not be interrupted, the page stays", async () => {
  isHostReachable = false;
  await reloadAutomatically("build 1");
  isHostReachable = true;
  const end = preventAutomaticReload();
  await reloadAutomatically("build 1");
  expect(reload).not.toHaveBeenCalled();
  end();
  await reloadAutomatically("build 1");
  expect(reload).toHaveBeenCalledOnce();
});
