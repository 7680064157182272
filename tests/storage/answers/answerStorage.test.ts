/** Interview answers are stored in a database or in localStorage, and can be removed. */
import { type AnswerStorage, openAnswerStorage } from "../../../src/storage/answers/answerStorage";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeStorage } from "../fakeStorage";
import { createStores } from "../../../src/state/createStores";
import { createFakePlatform } from "../../state/openStores";

const storages: Readonly<Record<string, () => Promise<AnswerStorage>>> = {
  "a database": () => openAnswerStorage(() => indexedDB, undefined),
  localStorage: () => openAnswerStorage(() => undefined, new FakeStorage()),
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each(Object.entries(storages))("answers in %s", (_, open) => {
  it("are read with their newest text until they are removed", async () => {
    const answers = await open();
    await answers.updateText("r.0", () => "a draft");
    await answers.updateText("r.0", () => "A model is an artefact.\nIts source is a table; 50%.");
    await answers.updateText("r.1", () => "another");
    expect(await answers.getAllTexts()).toEqual(
      new Map([
        ["r.0", "A model is an artefact.\nIts source is a table; 50%."],
        ["r.1", "another"],
      ]),
    );
    await answers.remove(["r.0", "r.1"]);
    expect(await answers.getAllTexts()).toEqual(new Map());
  });
});

it("texts that two tabs write at the same time are both stored", async () => {
  const factory = new IDBFactory();
  const [one, two] = await Promise.all([
    openAnswerStorage(() => factory, undefined),
    openAnswerStorage(() => factory, undefined),
  ]);
  await Promise.all(
    [one, two].flatMap((tab, i) =>
      ["a", "b", "c"].map((letter) => tab.updateText("r.0", (stored) => `${stored}${letter}${i}`)),
    ),
  );
  expect(await one.getText("r.0")).toHaveLength(12);
});

describe("a recording", () => {
  it("is stored in the database with its size, and removed without its text", async () => {
    const answers = await openAnswerStorage(() => indexedDB, undefined);
    await answers.updateText("r.0", () => "said");
    await answers.saveRecordingPart("r.0", 1, 0, new Blob(["12345"], { type: "audio/mp4" }));
    expect(await answers.getRecordingUsage()).toEqual({ count: 1, bytes: 5 });
    await answers.removeRecordings();
    expect(await answers.getRecordingUsage()).toEqual({ count: 0, bytes: 0 });
    expect(await answers.getText("r.0")).toBe("said");
    await answers.remove(["r.0"]);
  });

  it("doesn't overwrite an earlier one, and has its parts in order", async () => {
    const answers = await openAnswerStorage(() => indexedDB, undefined);
    for (const part of [0, 2, 1, 10])
      await answers.saveRecordingPart("r.1", 1000, part, new Blob([`${part},`], { type: "audio/mp4" }));
    await answers.saveRecordingPart("r.1", 2000, 0, new Blob(["again"]));
    await answers.saveRecordingPart("r.10", 1000, 0, new Blob(["another answer"]));
    const [first, second, ...more] = await answers.getRecordings("r.1");
    expect([await first?.text(), await second?.text(), more]).toEqual(["0,1,2,10,", "again", []]);
    expect(first?.type).toBe("audio/mp4");
    expect((await answers.getRecordingUsage()).count).toBe(3);
    await answers.remove(["r.1"]);
    expect(await answers.getRecordings("r.1")).toEqual([]);
    expect(await answers.getRecordings("r.10")).toHaveLength(1);
    await answers.remove(["r.10"]);
  });

  it("of an earlier version, stored in one piece under its answer's key, can still be read and removed", async () => {
    const database = await openDB("retrain.answers", 1, {
      upgrade(db) {
        for (const name of ["texts", "sounds"]) db.createObjectStore(name);
      },
    });
    await database.put("sounds", new Blob(["whole"]), "r.2");
    database.close();
    const answers = await openAnswerStorage(() => indexedDB, undefined);
    expect(await Promise.all((await answers.getRecordings("r.2")).map((sound) => sound.text()))).toEqual([
      "whole",
    ]);
    expect(await answers.getRecordingUsage()).toEqual({ count: 1, bytes: 5 });
    await answers.remove(["r.2"]);
    expect(await answers.getRecordings("r.2")).toEqual([]);
  });

  it("can't be stored in localStorage, which is an error", async () => {
    const answers = await openAnswerStorage(() => undefined, new FakeStorage());
    await expect(answers.saveRecordingPart("r.0", 1, 0, new Blob(["1"]))).rejects.toMatchObject({
      type: "recordingsUnsupported",
    });
  });
});

describe("a database", () => {
  it("that was closed for another tab or deleted is opened again", async () => {
    const answers = await openAnswerStorage(() => indexedDB, undefined);
    await answers.updateText("r.0", () => "before");
    await deleteDB("retrain.answers");
    await answers.updateText("r.0", () => "after");
    expect(await answers.getText("r.0")).toBe("after");
    await answers.remove(["r.0"]);
  });

  it("receives the texts that were stored in localStorage while there was none", async () => {
    const storage = new FakeStorage();
    await (await openAnswerStorage(() => undefined, storage)).updateText("r.7", () => "kept elsewhere");
    const answers = await openAnswerStorage(() => indexedDB, storage);
    expect(await answers.getText("r.7")).toBe("kept elsewhere");
    expect(storage.length).toBe(0);
    await answers.remove(["r.7"]);
  });

  it("keeps both texts after it could not be opened once", async () => {
    await (await openAnswerStorage(() => indexedDB, undefined)).updateText("r.8", () => "Said on Monday.");
    for (const [text, expected] of [
      ["Said on Tuesday.", "Said on Monday.\n\nSaid on Tuesday."],
      // The same again, as after a kill between the two writes.
      ["Said on Tuesday.", "Said on Monday.\n\nSaid on Tuesday."],
      ["Said on Monday.\n\nSaid on Tuesday. And more.", "Said on Monday.\n\nSaid on Tuesday. And more."],
    ] as const) {
      const storage = new FakeStorage();
      await (await openAnswerStorage(() => undefined, storage)).updateText("r.8", () => text);
      const answers = await openAnswerStorage(() => indexedDB, storage);
      expect(await answers.getText("r.8")).toBe(expected);
      expect(storage.length).toBe(0);
    }
  });
});

describe("a database whose access throws", () => {
  it("counts as none: answers are stored in localStorage", async () => {
    const storage = new FakeStorage();
    const databaseFactory = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const stores = createStores(createFakePlatform({ storage, databaseFactory }));
    await (await stores.openAnswerStorage()).updateText("r.0", () => "said");
    stores.heartbeat.record("r", 5);
    expect([...storage.map]).toEqual([
      ["retrain.answer.r.0", "said"],
      ["retrain.sign", "r 5"],
    ]);
  });
});

describe("answers without any storage", () => {
  it("are refused with a reason", async () => {
    await expect(openAnswerStorage(() => undefined, undefined)).rejects.toMatchObject({
      type: "storageBlocked",
    });
  });

  it("are refused where localStorage is full", async () => {
    const storage = new FakeStorage();
    storage.quota = 5;
    const answers = await openAnswerStorage(() => undefined, storage);
    await expect(answers.updateText("r.0", () => "too long for this")).rejects.toThrow("full");
  });
});
