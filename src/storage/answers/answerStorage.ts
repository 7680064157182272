/** Opens the storage of interview answers: IndexedDB, because answers and recordings are too large for localStorage, or else localStorage. */
import type { EpochMs } from "../../domain/time";
import { AnswerStorageError } from "./AnswerStorageError";
import type { DatabaseFactory } from "../openDatabase";
import { createDatabaseAnswers } from "./createDatabaseAnswers";
import { createLocalStorageAnswers } from "./createLocalStorageAnswers";

/** The round and the index of the item in it: `k3f9.4`. */
export type AnswerStorageKey = string;

export type AnswerStorage = {
  /** Stores what `update` makes of the stored text, with nothing of another tab in between. Resolves with it when it is stored. */
  readonly updateText: (key: AnswerStorageKey, update: (stored: string) => string) => Promise<string>;
  /** Adds a part, from 0, to the recording that began at `startedAt`. */
  readonly saveRecordingPart: (
    key: AnswerStorageKey,
    startedAt: EpochMs,
    part: number,
    blob: Blob,
  ) => Promise<void>;
  readonly getText: (key: AnswerStorageKey) => Promise<string | undefined>;
  readonly getAllTexts: () => Promise<ReadonlyMap<AnswerStorageKey, string>>;
  /** The recordings of an answer, oldest first. */
  readonly getRecordings: (key: AnswerStorageKey) => Promise<readonly Blob[]>;
  readonly getRecordingUsage: () => Promise<{ readonly count: number; readonly bytes: number }>;
  readonly remove: (keys: readonly AnswerStorageKey[]) => Promise<void>;
  readonly removeRecordings: () => Promise<void>;
};

/** Without a database texts are in localStorage, and there are no recordings. Rejects if there is neither. */
export async function openAnswerStorage(
  databaseFactory: DatabaseFactory,
  storage: Storage | undefined,
): Promise<AnswerStorage> {
  const answers = await createDatabaseAnswers(databaseFactory).catch(() => undefined);
  if (answers && storage) await moveTexts(createLocalStorageAnswers(storage), answers);
  if (answers) return answers;
  if (storage) return createLocalStorageAnswers(storage);
  throw new AnswerStorageError("storageBlocked");
}

/** Moves texts from localStorage to the database, once there is one. What doesn't fit stays. */
async function moveTexts(from: AnswerStorage, to: AnswerStorage): Promise<void> {
  for (const [key, text] of await from.getAllTexts()) {
    try {
      await to.updateText(key, (stored) => joinTexts(stored, text));
      await from.remove([key]);
    } catch {
      return;
    }
  }
}

/** Keeps both texts of an answer, if the database could once not be opened and the answer was continued in localStorage. */
const joinTexts = (stored: string, added: string): string => {
  if (added.startsWith(stored)) return added;
  return stored.endsWith(added) ? stored : `${stored}\n\n${added}`;
};
