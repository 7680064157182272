/** Interview answers in localStorage, for browsers without IndexedDB. Texts only. */
import { listKeys } from "../listKeys";
import { putText } from "../putText";
import { AnswerStorageError } from "./AnswerStorageError";
import type { AnswerStorage } from "./answerStorage";

const keyPrefix = "retrain.answer.";

export function createLocalStorageAnswers(storage: Storage): AnswerStorage {
  const answerKeys = () => listKeys(storage).filter((key) => key.startsWith(keyPrefix));
  return {
    // Async, so that a full storage rejects.
    updateText: async (key, update) => {
      const text = update(storage.getItem(keyPrefix + key) ?? "");
      putText(storage, keyPrefix + key, text);
      return text;
    },
    saveRecordingPart: () => Promise.reject(new AnswerStorageError("recordingsUnsupported")),
    getText: async (key) => storage.getItem(keyPrefix + key) ?? undefined,
    getAllTexts: async () =>
      new Map(answerKeys().map((key) => [key.slice(keyPrefix.length), storage.getItem(key) ?? ""])),
    getRecordings: async () => [],
    getRecordingUsage: async () => ({ count: 0, bytes: 0 }),
    remove: async (keys) => keys.forEach((key) => storage.removeItem(keyPrefix + key)),
    removeRecordings: async () => undefined,
  };
}
