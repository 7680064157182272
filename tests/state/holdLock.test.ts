/** Where the browser refuses Web Locks, what waits for the release of one goes on. */
import { expect, it } from "vitest";
import { holdLock } from "../../src/state/holdLock";
import { openStores } from "./openStores";

it("a lock that the browser refuses is released like any other", async () => {
  const { stores } = await openStores(undefined, undefined, {
    requestLock: () => Promise.reject(new DOMException("Access is denied", "SecurityError")),
  });
  const release = holdLock(stores.platform, "retrain.recording");
  await expect(release()).resolves.toBeUndefined();
});
