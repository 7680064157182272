/** What was said in interviews is kept, in either place, and gone when it is removed. */
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { type Answers, openAnswers } from "../../src/store/answers";
import { FakeStorage } from "./fakeStorage";

const places: Readonly<Record<string, () => Promise<Answers>>> = {
  "a database": () => openAnswers(indexedDB, undefined),
  localStorage: () => openAnswers(undefined, new FakeStorage()),
};

describe.each(Object.entries(places))("answers in %s", (_, open) => {
  it("are there again, the newest text of each, until they are removed", async () => {
    const answers = await open();
    await answers.keepText("r.0", "a draft");
    await answers.keepText("r.0", "A model is an artefact.\nIts source is a table; 50%.");
    await answers.keepText("r.1", "another");
    expect(await answers.texts()).toEqual(
      new Map([
        ["r.0", "A model is an artefact.\nIts source is a table; 50%."],
        ["r.1", "another"],
      ]),
    );
    await answers.remove(["r.0", "r.1"]);
    expect(await answers.texts()).toEqual(new Map());
  });
});

describe("a recording", () => {
  it("is kept in the database with its size, and removed without its text", async () => {
    const answers = await openAnswers(indexedDB, undefined);
    await answers.keepText("r.0", "said");
    await answers.keepSound("r.0", new Blob(["12345"], { type: "audio/mp4" }));
    expect([...(await answers.sounds()).keys()]).toEqual(["r.0"]);
    await answers.removeSounds();
    expect((await answers.sounds()).size).toBe(0);
    expect((await answers.texts()).get("r.0")).toBe("said");
    await answers.remove(["r.0"]);
  });

  it("has no place in localStorage, and that is said", async () => {
    const answers = await openAnswers(undefined, new FakeStorage());
    await expect(answers.keepSound("r.0", new Blob(["1"]))).rejects.toThrow("type or dictate");
  });
});

describe("answers that can be kept nowhere", () => {
  it("are refused with a reason", async () => {
    await expect(openAnswers(undefined, undefined)).rejects.toThrow("keep nothing");
  });

  it("are refused where localStorage is full", async () => {
    const storage = new FakeStorage();
    storage.room = 5;
    const answers = await openAnswers(undefined, storage);
    await expect(answers.keepText("r.0", "too long for this")).rejects.toThrow("full");
  });
});
