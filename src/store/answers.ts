/** What was said in interviews, as text and as sound: too large for localStorage, so it lies in a database of its own. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Round and place in it, `k3f9.4`. */
type AnswerKey = string;

type Shape = DBSchema & {
  texts: { key: AnswerKey; value: string };
  sounds: { key: AnswerKey; value: Blob };
};

export type Answers = {
  /** Resolves when the text is on the disk. */
  readonly keepText: (key: AnswerKey, text: string) => Promise<void>;
  readonly keepSound: (key: AnswerKey, sound: Blob) => Promise<void>;
  readonly texts: () => Promise<ReadonlyMap<AnswerKey, string>>;
  readonly sound: (key: AnswerKey) => Promise<Blob | undefined>;
  /** Which answers have a sound, and how many bytes it takes. */
  readonly sounds: () => Promise<ReadonlyMap<AnswerKey, number>>;
  readonly remove: (keys: readonly AnswerKey[]) => Promise<void>;
  readonly removeSounds: () => Promise<void>;
};

const prefix = "retrain.answer.";

/** Where the browser has no database for the page, texts lie in localStorage, and there is no sound. Rejects where there is neither. */
export async function openAnswers(
  factory: IDBFactory | undefined,
  storage: Storage | undefined,
): Promise<Answers> {
  const database = factory && (await opened().catch(() => undefined));
  if (database) return inDatabase(database);
  if (storage) return inStorage(storage);
  throw new Error("This browser lets the page keep nothing: what you answer is gone when you close it.");
}

const opened = (): Promise<IDBPDatabase<Shape>> =>
  openDB<Shape>("retrain.answers", 1, {
    upgrade: (database) => {
      database.createObjectStore("texts");
      database.createObjectStore("sounds");
    },
    // A newer version in another tab gets the database at once; here it is opened again when it is needed.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

function inDatabase(database: IDBPDatabase<Shape>): Answers {
  const keep = async <N extends "texts" | "sounds">(name: N, key: AnswerKey, value: Shape[N]["value"]) => {
    const change = database.transaction(name, "readwrite");
    await Promise.all([change.store.put(value, key), change.done]);
  };
  return {
    keepText: (key, text) => keep("texts", key, text),
    keepSound: (key, sound) => keep("sounds", key, sound),
    texts: async () => {
      const read = database.transaction("texts");
      const [keys, values] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i] ?? ""]));
    },
    sound: (key) => database.get("sounds", key),
    sounds: async () => {
      const read = database.transaction("sounds");
      const [keys, values] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i]?.size ?? 0]));
    },
    remove: async (keys) => {
      const change = database.transaction(["texts", "sounds"], "readwrite");
      await Promise.all([
        ...keys.flatMap((key) => [
          change.objectStore("texts").delete(key),
          change.objectStore("sounds").delete(key),
        ]),
        change.done,
      ]);
    },
    removeSounds: () => database.clear("sounds"),
  };
}

function inStorage(storage: Storage): Answers {
  const keys = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "").filter((key) =>
      key.startsWith(prefix),
    );
  return {
    // Async, so that what is thrown where there is no room becomes a rejection.
    keepText: async (key, text) => storage.setItem(prefix + key, text),
    keepSound: () =>
      Promise.reject(new Error("This browser has no place for recordings: type or dictate your answer.")),
    texts: async () => new Map(keys().map((key) => [key.slice(prefix.length), storage.getItem(key) ?? ""])),
    sound: async () => undefined,
    sounds: async () => new Map(),
    remove: async (gone) => gone.forEach((key) => storage.removeItem(prefix + key)),
    removeSounds: async () => undefined,
  };
}
