/** The page reloads automatically once per build, if nothing is interrupted and it can help. */
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

it("a second update reloads at once, and a reload that loaded the same build is not repeated", async () => {
  await reloadAutomatically("build 1");
  await reloadAutomatically("build 1");
  expect(reload).toHaveBeenCalledTimes(1);
  await reloadAutomatically("build 2");
  expect(reload).toHaveBeenCalledTimes(2);
  // Two servers with different builds must not cause a reload loop.
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

it("there is no reload without a network or while something must not be interrupted", async () => {
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
