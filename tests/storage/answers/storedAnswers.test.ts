/** The keys of answers and recordings. Stored names never change. */
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { openAnswerStorage } from "../../../src/storage/answers/answerStorage";
import { FakeStorage } from "../fakeStorage";

/** idb opens databases of the global factory. */
function useNewFactory(): IDBFactory {
  globalThis.indexedDB = new IDBFactory();
  return globalThis.indexedDB;
}

describe("the database of answers", () => {
  it("has the version 1, texts by answer, and parts of recordings by answer, start and number", async () => {
    const factory = useNewFactory();
    const answers = await openAnswerStorage(() => factory, undefined);
    await answers.updateText("r.0", () => "said");
    await answers.saveRecordingPart("r.0", 1_795_420_800_000, 2, new Blob(["1"]));
    const database = await openDB("retrain.answers");
    expect(database.version).toBe(1);
    expect(await database.getAllKeys("texts")).toEqual(["r.0"]);
    expect(await database.getAllKeys("sounds")).toEqual(["r.0/1795420800000/000002"]);
    database.close();
  });

  it("has no text and no recordings for an answer that wasn't given", async () => {
    const factory = useNewFactory();
    const answers = await openAnswerStorage(() => factory, undefined);
    expect(await answers.getText("r.0")).toBeUndefined();
    expect(await answers.getAllTexts()).toEqual(new Map());
    expect(await answers.getRecordings("r.0")).toEqual([]);
  });

  it("counts recordings, not their parts, and adds up all bytes", async () => {
    const factory = useNewFactory();
    const answers = await openAnswerStorage(() => factory, undefined);
    for (const [key, startedAt, part] of [
      ["r.0", 1, 0],
      ["r.0", 1, 1],
      ["r.0", 2, 0],
      ["r.1", 1, 0],
    ] as const)
      await answers.saveRecordingPart(key, startedAt, part, new Blob(["12345"]));
    expect(await answers.getRecordingUsage()).toEqual({ count: 3, bytes: 20 });
    await answers.remove(["r.0"]);
    expect(await answers.getRecordingUsage()).toEqual({ count: 1, bytes: 5 });
  });

  it("gives an update the stored text, or an empty one", async () => {
    const factory = useNewFactory();
    const answers = await openAnswerStorage(() => factory, undefined);
    expect(await answers.updateText("r.0", (stored) => `[${stored}]`)).toBe("[]");
    expect(await answers.updateText("r.0", (stored) => `[${stored}]`)).toBe("[[]]");
  });

  it("is opened again after it could not be", async () => {
    const factory = useNewFactory();
    let isRefused = false;
    const answers = await openAnswerStorage(() => (isRefused ? null : factory), undefined);
    await answers.updateText("r.0", () => "said");
    // A newer version closes the connection, and is closed itself.
    await new Promise((resolve) => {
      factory.deleteDatabase("retrain.answers").addEventListener("success", resolve);
    });
    isRefused = true;
    await expect(answers.getText("r.0")).rejects.toThrow("there is no IndexedDB");
    isRefused = false;
    expect(await answers.getText("r.0")).toBeUndefined();
    expect(await answers.updateText("r.0", () => "again")).toBe("again");
  });
});

describe("answers in localStorage", () => {
  it("have their own keys, and no other key is read or removed", async () => {
    const storage = new FakeStorage();
    storage.setItem("retrain.settings", "{}");
    const answers = await openAnswerStorage(() => undefined, storage);
    expect(await answers.updateText("r.0", (stored) => `[${stored}]`)).toBe("[]");
    expect(await answers.updateText("r.0", (stored) => `[${stored}]`)).toBe("[[]]");
    expect([...storage.map]).toEqual([
      ["retrain.settings", "{}"],
      ["retrain.answer.r.0", "[[]]"],
    ]);
    expect(await answers.getAllTexts()).toEqual(new Map([["r.0", "[[]]"]]));
    expect([await answers.getText("r.0"), await answers.getText("r.1")]).toEqual(["[[]]", undefined]);
    await answers.remove(["r.0", "r.1"]);
    expect([...storage.map.keys()]).toEqual(["retrain.settings"]);
  });

  it("have no recordings", async () => {
    const answers = await openAnswerStorage(() => undefined, new FakeStorage());
    expect(await answers.getRecordings("r.0")).toEqual([]);
    expect(await answers.getRecordingUsage()).toEqual({ count: 0, bytes: 0 });
    expect(await answers.removeRecordings()).toBeUndefined();
  });

  it("stay there if they can't be moved into the database", async () => {
    const factory = useNewFactory();
    const storage = new FakeStorage();
    storage.setItem("retrain.answer.r.0", "one");
    storage.setItem("retrain.answer.r.1", "two");
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await openAnswerStorage(() => factory, storage).finally(() => {
      IDBObjectStore.prototype.put = put;
    });
    expect(storage.length).toBe(2);
    const answers = await openAnswerStorage(() => factory, storage);
    expect([...(await answers.getAllTexts()).values()]).toEqual(["one", "two"]);
    expect(storage.length).toBe(0);
  });
});
