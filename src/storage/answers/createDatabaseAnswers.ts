/** Interview answers and recordings in IndexedDB. */
import type { DBSchema, IDBPDatabase } from "idb";
import { groupBy } from "../../domain/collections/groupBy";
import { answersDatabaseName } from "../databaseNames";
import { type DatabaseFactory, openDatabase } from "../openDatabase";
import type { AnswerStorageKey, AnswerStorage } from "./answerStorage";

type AnswerDatabase = DBSchema & {
  texts: { key: AnswerStorageKey; value: string };
  /** By answer, start of the recording and number of the part: `k3f9.4/1795420800000/000002`. */
  sounds: { key: string; value: Blob };
};

/** Rejects if the database can't be opened. */
export async function createDatabaseAnswers(databaseFactory: DatabaseFactory): Promise<AnswerStorage> {
  const connect = createConnection(databaseFactory);
  await connect();
  return {
    updateText: async (key, update) => {
      const transaction = (await connect()).transaction("texts", "readwrite");
      const write = async () => {
        const text = update((await transaction.store.get(key)) ?? "");
        await transaction.store.put(text, key);
        return text;
      };
      const [text] = await Promise.all([write(), transaction.done]);
      return text;
    },
    saveRecordingPart: async (key, startedAt, part, blob) => {
      const transaction = (await connect()).transaction("sounds", "readwrite");
      // Padded, so that the order of the keys is that of the parts.
      const partKey = `${key}/${startedAt}/${String(part).padStart(6, "0")}`;
      await Promise.all([transaction.store.put(blob, partKey), transaction.done]);
    },
    getText: async (key) => (await connect()).get("texts", key),
    getAllTexts: async () => {
      const { store } = (await connect()).transaction("texts");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i] ?? ""]));
    },
    getRecordings: async (key) => {
      const { store } = (await connect()).transaction("sounds");
      const [whole, keys, parts] = await Promise.all([
        store.get(key),
        store.getAllKeys(partKeyRange(key)),
        store.getAll(partKeyRange(key)),
      ]);
      const recordings = joinParts(keys, parts);
      return whole ? [whole, ...recordings] : recordings;
    },
    getRecordingUsage: async () => {
      const { store } = (await connect()).transaction("sounds");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return {
        count: new Set(keys.map(recordingKeyOf)).size,
        bytes: values.reduce((sum, { size }) => sum + size, 0),
      };
    },
    remove: async (keys) => {
      const transaction = (await connect()).transaction(["texts", "sounds"], "readwrite");
      const [texts, sounds] = [transaction.objectStore("texts"), transaction.objectStore("sounds")];
      await Promise.all([
        ...keys.flatMap((key) => [texts.delete(key), sounds.delete(key), sounds.delete(partKeyRange(key))]),
        transaction.done,
      ]);
    },
    removeRecordings: async () => (await connect()).clear("sounds"),
  };
}

/** The database, opened when it is first needed, and again after the connection was lost. */
function createConnection(databaseFactory: DatabaseFactory): () => Promise<IDBPDatabase<AnswerDatabase>> {
  let connection: Promise<IDBPDatabase<AnswerDatabase>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  return () =>
    (connection ??= openDatabase<AnswerDatabase>(databaseFactory, answersDatabaseName, {
      version: 1,
      upgrade: (created) => {
        created.createObjectStore("texts");
        created.createObjectStore("sounds");
      },
      onLoss: forget,
    }).catch((failure: unknown) => {
      forget();
      throw failure;
    }));
}

const partKeyRange = (key: AnswerStorageKey) => IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);

/** The key without the part's number. Earlier versions stored a whole recording under the answer's key. */
const recordingKeyOf = (key: string): string => key.split("/").slice(0, 2).join("/");

function joinParts(keys: readonly string[], parts: readonly Blob[]): readonly Blob[] {
  const keyedParts = parts.map((part, i) => ({ part, recording: recordingKeyOf(keys[i] ?? "") }));
  return Array.from(groupBy(keyedParts, ({ recording }) => recording).values(), (group) => {
    const blobs = group.map(({ part }) => part);
    return new Blob(blobs, { type: blobs[0]?.type ?? "" });
  });
}
