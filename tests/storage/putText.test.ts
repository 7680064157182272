/** In a full localStorage the checkpoint, a cache, makes room for everything that a person must not lose. */
import { expect, it } from "vitest";
import { defaultSettings } from "../../src/domain/settings";
import { createDrafts } from "../../src/state/drafts";
import { createLocalStorageAnswers } from "../../src/storage/answers/createLocalStorageAnswers";
import { checkpointKey } from "../../src/storage/eventLog/checkpoint/checkpoint";
import { openLocalStorageLog } from "../../src/storage/eventLog/localStorageLog";
import { putText } from "../../src/storage/putText";
import { quarantineText } from "../../src/storage/quarantine";
import { openSettingsStorage } from "../../src/storage/settings/settingsStorage";
import { sampleGrades } from "./eventLog/sampleEvents";
import { FakeStorage } from "./fakeStorage";

/** A storage that the checkpoint fills. */
function fullStorage(): FakeStorage {
  const storage = new FakeStorage();
  storage.setItem(checkpointKey, "c".repeat(2_000));
  storage.quota = checkpointKey.length + 2_000;
  return storage;
}

it.each<readonly [string, (storage: Storage) => unknown]>([
  ["settings", (storage) => openSettingsStorage(storage).write({ ...defaultSettings, newPerDay: 7 })],
  ["a draft", (storage) => createDrafts(storage).set("note c", "text")],
  ["an answer", (storage) => createLocalStorageAnswers(storage).updateText("r.0", () => "text")],
  ["a damaged text", (storage) => quarantineText(storage, "retrain.log.w.1", "text")],
  [
    "a grade",
    (storage) =>
      openLocalStorageLog(storage, "w").append({ tabEvents: sampleGrades(1, "w"), importedEvents: [] }),
  ],
])("%s", async (_, write) => {
  const storage = fullStorage();
  await write(storage);
  expect(storage.getItem(checkpointKey)).toBeNull();
  expect(storage.map.size).toBe(1);
});

it("throws if there is no room without the checkpoint either, and leaves the older text", () => {
  const storage = new FakeStorage();
  storage.setItem("key", "older");
  storage.quota = 10;
  expect(() => putText(storage, "key", "much too long")).toThrow("full");
  expect(storage.getItem("key")).toBe("older");
});
