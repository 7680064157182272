/** The status of persistent storage, as far as the browser reports it. */
import { describe, expect, it } from "vitest";
import { getPersistenceStatus, requestPersistence } from "../../src/storage/persistence";

const managerWith = (methods: object) => methods as StorageManager;
const refuse = () => Promise.reject(new TypeError("not allowed"));

describe("the persistence status", () => {
  it.each([
    [{ persisted: async () => true }, "persistent"],
    [{ persisted: async () => false }, "bestEffort"],
    [{ persisted: refuse }, "unknown"],
    [{}, "unknown"],
    [undefined, "unknown"],
  ])("of %o is %s", async (methods, state) => {
    expect(await getPersistenceStatus(methods && managerWith(methods))).toEqual({ state });
  });

  it("has the used and the available bytes, also if they are 0", async () => {
    const persisted = async () => true;
    const statusWith = (estimate: () => Promise<StorageEstimate>) =>
      getPersistenceStatus(managerWith({ persisted, estimate }));
    expect(await statusWith(async () => ({ usage: 0, quota: 500 }))).toEqual({
      state: "persistent",
      usedBytes: 0,
      quotaBytes: 500,
    });
    expect(await statusWith(async () => ({ quota: 0 }))).toEqual({ state: "persistent", quotaBytes: 0 });
    expect(await statusWith(refuse)).toEqual({ state: "persistent" });
  });
});

it.each([
  ["granted", { persist: async () => true }, true],
  ["denied", { persist: async () => false }, false],
  ["refused by the browser", { persist: refuse }, false],
  ["asked of a browser that can't", {}, false],
  ["asked outside of a secure context", undefined, false],
])("a request that is %s", async (_, methods, isGranted) => {
  expect(await requestPersistence(methods && managerWith(methods))).toBe(isGranted);
});
