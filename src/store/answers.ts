/** What was said in interviews, as text and as sound: too large for localStorage, so it lies in a database of its own. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Round and place in it, `k3f9.4`. */
type AnswerKey = string;
type Shape = DBSchema & {
  texts: { key: AnswerKey; value: string };
  /** Under the answer's key, when the recording began, and the part's number: `k3f9.4/1795420800000/000002`. */
  sounds: { key: string; value: Blob };
};

export type Answers = {
  /** Resolves when the text is on the disk. */
  readonly keepText: (key: AnswerKey, text: string) => Promise<void>;
  /** One more part of the recording that began at `take` (epoch milliseconds), from 0. */
  readonly keepSound: (key: AnswerKey, take: number, part: number, sound: Blob) => Promise<void>;
  readonly text: (key: AnswerKey) => Promise<string | undefined>;
  readonly texts: () => Promise<ReadonlyMap<AnswerKey, string>>;
  /** The recordings of an answer, oldest first. */
  readonly takes: (key: AnswerKey) => Promise<readonly Blob[]>;
  /** How many recordings there are, and how many bytes they take. */
  readonly sounds: () => Promise<{ readonly count: number; readonly bytes: number }>;
  readonly remove: (keys: readonly AnswerKey[]) => Promise<void>;
  readonly removeSounds: () => Promise<void>;
};

const prefix = "retrain.answer.";

/** Where the browser has no database for the page, texts lie in localStorage, and there is no sound. Rejects where there is neither. */
export async function openAnswers(
  factory: IDBFactory | undefined,
  storage: Storage | undefined,
): Promise<Answers> {
  const connected = connection();
  if (factory && (await connected().catch(() => undefined))) {
    const answers = inDatabase(connected);
    if (storage) await moved(inStorage(storage), answers);
    return answers;
  }
  if (storage) return inStorage(storage);
  throw new Error("This browser lets the page keep nothing: what you answer is gone when you close it.");
}

/** Texts that had to lie in localStorage come into the database once there is one. What doesn't fit stays where it is. */
async function moved(from: Answers, to: Answers): Promise<void> {
  for (const [key, text] of await from.texts()) {
    try {
      await to.keepText(key, bothOf((await to.text(key)) ?? "", text));
      await from.remove([key]);
    } catch {
      return;
    }
  }
}

/** Both, where a database that could not be opened for once held another text of the same answer. */
const bothOf = (before: string, after: string): string => {
  if (after.startsWith(before)) return after;
  return before.endsWith(after) ? before : `${before}\n\n${after}`;
};

/** The database, opened when it is needed, and again when it was let go. */
function connection(): () => Promise<IDBPDatabase<Shape>> {
  let opening: Promise<IDBPDatabase<Shape>> | undefined;
  const close = () => {
    opening = undefined;
  };
  const open = async () => {
    const database = await openDB<Shape>("retrain.answers", 1, {
      upgrade: (made) => {
        made.createObjectStore("texts");
        made.createObjectStore("sounds");
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
const partsOf = (key: AnswerKey) => IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);

/** The take that a sound belongs to. Recordings were once kept whole, under the answer's key. */
const takeOf = (key: string): string => key.split("/").slice(0, 2).join("/");

function inDatabase(connected: () => Promise<IDBPDatabase<Shape>>): Answers {
  const keep = async <N extends "texts" | "sounds">(
    name: N,
    key: Shape[N]["key"],
    value: Shape[N]["value"],
  ) => {
    const change = (await connected()).transaction(name, "readwrite");
    await Promise.all([change.store.put(value, key), change.done]);
  };
  return {
    keepText: (key, text) => keep("texts", key, text),
    // Numbers of one length: the order of the keys is that of the parts.
    keepSound: (key, take, part, sound) =>
      keep("sounds", `${key}/${take}/${String(part).padStart(6, "0")}`, sound),
    text: async (key) => (await connected()).get("texts", key),
    texts: async () => {
      const { store } = (await connected()).transaction("texts");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i] ?? ""]));
    },
    takes: async (key) => {
      const { store } = (await connected()).transaction("sounds");
      const [whole, keys, parts] = await Promise.all([
        store.get(key),
        store.getAllKeys(partsOf(key)),
        store.getAll(partsOf(key)),
      ]);
      const takes = new Map<string, Blob[]>();
      for (const [i, part] of parts.entries()) {
        const take = takeOf(keys[i] ?? key);
        takes.set(take, [...(takes.get(take) ?? []), part]);
      }
      const joined = Array.from(takes.values(), (each) => new Blob(each, { type: each[0]?.type ?? "" }));
      return whole ? [whole, ...joined] : joined;
    },
    sounds: async () => {
      const { store } = (await connected()).transaction("sounds");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return {
        count: new Set(keys.map(takeOf)).size,
        bytes: values.reduce((sum, { size }) => sum + size, 0),
      };
    },
    remove: async (keys) => {
      const change = (await connected()).transaction(["texts", "sounds"], "readwrite");
      const [texts, sounds] = [change.objectStore("texts"), change.objectStore("sounds")];
      await Promise.all([
        ...keys.flatMap((key) => [texts.delete(key), sounds.delete(key), sounds.delete(partsOf(key))]),
        change.done,
      ]);
    },
    removeSounds: async () => (await connected()).clear("sounds"),
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
    text: async (key) => storage.getItem(prefix + key) ?? undefined,
    texts: async () => new Map(keys().map((key) => [key.slice(prefix.length), storage.getItem(key) ?? ""])),
    takes: async () => [],
    sounds: async () => ({ count: 0, bytes: 0 }),
    remove: async (gone) => gone.forEach((key) => storage.removeItem(prefix + key)),
    removeSounds: async () => undefined,
  };
}
