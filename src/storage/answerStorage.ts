/** What was said in interviews, as text and as sound: too large for localStorage, so it lies in a database of its own. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Round and place in it, `k3f9.4`. */
type AnswerKey = string;
type AnswerDatabase = DBSchema & {
  texts: { key: AnswerKey; value: string };
  /** Under the answer's key, when the recording began, and the part's number: `k3f9.4/1795420800000/000002`. */
  sounds: { key: string; value: Blob };
};

export type AnswerStorage = {
  /** Resolves when the text is on the disk. */
  readonly saveText: (key: AnswerKey, getText: string) => Promise<void>;
  /** One more part of the recording that began at `take` (epoch milliseconds), from 0. */
  readonly saveRecordingPart: (key: AnswerKey, startedAt: number, part: number, blob: Blob) => Promise<void>;
  readonly getText: (key: AnswerKey) => Promise<string | undefined>;
  readonly getAllTexts: () => Promise<ReadonlyMap<AnswerKey, string>>;
  /** The recordings of an answer, oldest first. */
  readonly getRecordings: (key: AnswerKey) => Promise<readonly Blob[]>;
  /** How many recordings there are, and how many bytes they take. */
  readonly getRecordingUsage: () => Promise<{ readonly count: number; readonly bytes: number }>;
  readonly remove: (keys: readonly AnswerKey[]) => Promise<void>;
  readonly removeRecordings: () => Promise<void>;
};

const keyPrefix = "retrain.answer.";

/** Where the browser has no database for the page, texts lie in localStorage, and there is no sound. Rejects where there is neither. */
export async function openAnswerStorage(
  factory: IDBFactory | undefined,
  storage: Storage | undefined,
): Promise<AnswerStorage> {
  const connected = createConnection();
  if (factory && (await connected().catch(() => undefined))) {
    const answers = createDatabaseAnswers(connected);
    if (storage) await moveTexts(createLocalStorageAnswers(storage), answers);
    return answers;
  }
  if (storage) return createLocalStorageAnswers(storage);
  throw new Error("This browser lets the page keep nothing: what you answer is gone when you close it.");
}

/** Texts that had to lie in localStorage come into the database once there is one. What doesn't fit stays where it is. */
async function moveTexts(from: AnswerStorage, to: AnswerStorage): Promise<void> {
  for (const [key, text] of await from.getAllTexts()) {
    try {
      await to.saveText(key, joinTexts((await to.getText(key)) ?? "", text));
      await from.remove([key]);
    } catch {
      return;
    }
  }
}

/** Both, where a database that could not be opened for once held another text of the same answer. */
const joinTexts = (stored: string, added: string): string => {
  if (added.startsWith(stored)) return added;
  return stored.endsWith(added) ? stored : `${stored}\n\n${added}`;
};

/** The database, opened when it is needed, and again when it was let go. */
function createConnection(): () => Promise<IDBPDatabase<AnswerDatabase>> {
  let opening: Promise<IDBPDatabase<AnswerDatabase>> | undefined;
  const close = () => {
    opening = undefined;
  };
  const open = async () => {
    const database = await openDB<AnswerDatabase>("retrain.answers", 1, {
      upgrade: (created) => {
        created.createObjectStore("texts");
        created.createObjectStore("sounds");
      },
      // A newer version in another tab gets the database at once.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        close();
      },
      terminated: close,
    });
    return database;
  };
  return () => {
    opening ??= open().catch((failure: unknown) => {
      close();
      throw failure;
    });
    return opening;
  };
}

/** Everything that begins with the answer's key and a slash. */
const partKeyRange = (key: AnswerKey) => IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);

/** The take that a sound belongs to. Recordings were once kept whole, under the answer's key. */
const recordingKeyOf = (key: string): string => key.split("/").slice(0, 2).join("/");

function createDatabaseAnswers(connected: () => Promise<IDBPDatabase<AnswerDatabase>>): AnswerStorage {
  const put = async <N extends "texts" | "sounds">(
    name: N,
    key: AnswerDatabase[N]["key"],
    value: AnswerDatabase[N]["value"],
  ) => {
    const transaction = (await connected()).transaction(name, "readwrite");
    await Promise.all([transaction.store.put(value, key), transaction.done]);
  };
  return {
    saveText: (key, text) => put("texts", key, text),
    // Numbers of one length: the order of the keys is that of the parts.
    saveRecordingPart: (key, take, part, sound) =>
      put("sounds", `${key}/${take}/${String(part).padStart(6, "0")}`, sound),
    getText: async (key) => (await connected()).get("texts", key),
    getAllTexts: async () => {
      const { store } = (await connected()).transaction("texts");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i] ?? ""]));
    },
    getRecordings: async (key) => {
      const { store } = (await connected()).transaction("sounds");
      const [whole, keys, parts] = await Promise.all([
        store.get(key),
        store.getAllKeys(partKeyRange(key)),
        store.getAll(partKeyRange(key)),
      ]);
      const takes = new Map<string, Blob[]>();
      for (const [i, part] of parts.entries()) {
        const take = recordingKeyOf(keys[i] ?? key);
        takes.set(take, [...(takes.get(take) ?? []), part]);
      }
      const joined = Array.from(
        takes.values(),
        (recordingParts) => new Blob(recordingParts, { type: recordingParts[0]?.type ?? "" }),
      );
      return whole ? [whole, ...joined] : joined;
    },
    getRecordingUsage: async () => {
      const { store } = (await connected()).transaction("sounds");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return {
        count: new Set(keys.map(recordingKeyOf)).size,
        bytes: values.reduce((sum, { size }) => sum + size, 0),
      };
    },
    remove: async (keys) => {
      const transaction = (await connected()).transaction(["texts", "sounds"], "readwrite");
      const [texts, sounds] = [transaction.objectStore("texts"), transaction.objectStore("sounds")];
      await Promise.all([
        ...keys.flatMap((key) => [texts.delete(key), sounds.delete(key), sounds.delete(partKeyRange(key))]),
        transaction.done,
      ]);
    },
    removeRecordings: async () => (await connected()).clear("sounds"),
  };
}

function createLocalStorageAnswers(storage: Storage): AnswerStorage {
  const keys = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "").filter((key) =>
      key.startsWith(keyPrefix),
    );
  return {
    // Async, so that what is thrown where there is no room becomes a rejection.
    saveText: async (key, text) => storage.setItem(keyPrefix + key, text),
    saveRecordingPart: () =>
      Promise.reject(new Error("This browser has no place for recordings: type or dictate your answer.")),
    getText: async (key) => storage.getItem(keyPrefix + key) ?? undefined,
    getAllTexts: async () =>
      new Map(keys().map((key) => [key.slice(keyPrefix.length), storage.getItem(key) ?? ""])),
    getRecordings: async () => [],
    getRecordingUsage: async () => ({ count: 0, bytes: 0 }),
    remove: async (answerKeys) => answerKeys.forEach((key) => storage.removeItem(keyPrefix + key)),
    removeRecordings: async () => undefined,
  };
}
