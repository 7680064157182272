/** A backup that a stranger made: it passed the door once, and hurt on a screen, in a segment or at the next start. */
import { listRounds } from "../../../src/domain/interview/round/listRounds";
import { toSettingsRecord } from "../../../src/storage/settings/settingsRecord";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/scheduling/calendar";
import { maxBackupSize, readBackupText } from "../../../src/storage/backup/parseBackup";
import { oldestFirst } from "../../../src/domain/events/log";
import { describeRestoreProblem } from "../../../src/features/settings/data/describeRestoreProblem";
import { FakeStorage } from "../../storage/fakeStorage";
import { nextMemory, retrievability } from "../../../src/domain/scheduling/fsrs";
import { defaultSettings } from "../../../src/domain/settings";
import { parseSettings } from "../../../src/storage/settings/settingsSchema";
import { type OpenedStores, morning, openStores } from "../openStores";

const file = (events: readonly object[], settings: object = {}): string =>
  JSON.stringify({ app: "retrain", backup: 1, settings, events });
const today = Math.floor(morning / 86_400_000);
const stamp = (seq: number, writer = "stranger") => ({ writer, seq, at: morning + seq, day: today });

const refusal = (store: OpenedStores, text: string): string => {
  const result = store.readBackup(text);
  return result.type === "refused" ? describeRestoreProblem(result.problem) : "none";
};

describe("a round of a stranger's", () => {
  const round = (did: object) => file([{ ...stamp(0), type: "interviewed", round: "r1", did }]);
  const because = (why: object) => {
    const items = [{ type: "question", question: "c/questions/q?", round: "rapid", minutes: 1, why }];
    return round({ type: "began", plan: { kind: "rapid", items } });
  };

  it("has no day that no calendar has, nor a chance of more than one", async () => {
    const store = await openStores();
    for (const on of [1e308, -1e308, 5e8])
      expect(refusal(store, because({ because: "stale", on }))).toContain("Entry 1");
    expect(refusal(store, because({ because: "fading", recall: 1e308 }))).toContain("Entry 1");
    expect(refusal(store, round({ type: "returned", since: 1e308 }))).toContain("Entry 1");
    expect(refusal(store, because({ because: "stale", on: today }))).toBe("none");
  });

  it("names no event that would end a row of a segment: leaving its cards on their days would tear what is sealed with it", async () => {
    const store = await openStores();
    expect(refusal(store, round({ type: "forwarded", event: "a;b" }))).toContain("Entry 1");
    expect(refusal(store, round({ type: "forwarded", event: "writer1.4" }))).toBe("none");
  });
});

describe("a backup that says a round was deleted", () => {
  const plan = { kind: "rapid" as const, items: [{ type: "break" as const, minutes: 5 }] };
  const did = (seq: number, type: "began" | "deleted", at = 0) => ({
    ...stamp(seq),
    at: morning + seq + at,
    type: "interviewed",
    round: "r1",
    did: type === "began" ? { type, plan } : { type },
  });
  const deletedIn = (store: OpenedStores) =>
    listRounds(store.study.getState().study).map(({ isDeleted }) => isDeleted);
  const restored = (store: OpenedStores, text: string) => {
    const backup = store.openBackup(text);
    store.restoreBackup(backup, morning + 5_000);
  };

  it.each([
    ["after it", [did(1, "deleted", 1_000)]],
    ["before it, and begun before that", [did(0, "began", -1_000), did(1, "deleted", -1_000)]],
  ])("leaves one that was begun here, %s: its words would be gone for good", async (_, events) => {
    const store = await openStores();
    store.addInterviewEvent("r1", { type: "started", plan }, morning);
    restored(store, file(events));
    expect(deletedIn(store)).toEqual([false]);
    store.addInterviewEvent("r1", { type: "deleted" }, morning + 9_000);
    expect(deletedIn(store)).toEqual([true]);
  });

  it("leaves one that another backup brought, and deletes its own", async () => {
    const store = await openStores();
    restored(store, file([did(0, "began")]));
    restored(store, file([did(0, "began"), did(1, "deleted")]));
    expect(deletedIn(store)).toEqual([false]);
    const other = await openStores();
    restored(other, file([did(0, "began"), did(1, "deleted")]));
    expect(deletedIn(other)).toEqual([true]);
  });
});

describe("settings of a stranger's", () => {
  const weights = [...defaultSettings.scheduling.parameters];
  const settingsOf = (settings: object) =>
    parseSettings({ ...toSettingsRecord(defaultSettings), ...settings });

  it("were learned at a moment that has a date", () => {
    for (const at of [1e308, Infinity, 9e15, 0.5])
      expect(settingsOf({ fitted: { at, reviews: 9, former: weights } })?.optimization).toBeUndefined();
    expect(
      settingsOf({ fitted: { at: morning, reviews: 9, former: weights } })?.optimization?.optimizedAt,
    ).toBe(morning);
  });

  it("have weights by which a chance is a number from 0 to 1", () => {
    const memory = nextMemory(undefined, 3, morning, today, defaultSettings.scheduling);
    for (const odd of [1e308, -1e308, 0, -0.5, 5e-324, 40]) {
      const scheduling = settingsOf({
        scheduling: { ...defaultSettings.scheduling, weights: [...weights.slice(0, 20), odd] },
      })?.scheduling;
      if (!scheduling) throw new Error("no settings");
      const recall = retrievability(memory, morning + 9e9, scheduling);
      expect(recall).toBeGreaterThan(0);
      expect(recall).toBeLessThan(1);
    }
  });
});

describe("a backup with events in the name of a tab that is open", () => {
  const grades = (store: OpenedStores) =>
    [...oldestFirst(store.study.getState().study.log)].flatMap((event) =>
      event.type === "graded" ? [event.card] : [],
    );

  it("takes no number from what that tab does next: both are there at the next start", async () => {
    const store = await openStores(new FakeStorage(), "mine");
    store.gradeCard("c/s/before:name", 3, 1, morning);
    const forged = { type: "graded", card: "c/s/forged:name", grade: 1, took: 1 };
    // The tab's name stands in each backup that it makes; the next numbers are easily guessed.
    const backup = store.openBackup(
      file([1, 2, 3, 4, 5].map((seq) => ({ ...stamp(seq, "mine"), ...forged }))),
    );
    store.restoreBackup(backup, morning + 5_000);
    store.gradeCard("c/s/after:name", 3, 1, morning + 6_000);
    const again = await openStores(store.storage, "later");
    expect(grades(again)).toContain("c/s/after:name");
    expect(again.listRestores()).toHaveLength(1);
  });
});

describe("a backup with an event on a day that isn't the moment's", () => {
  const graded = { type: "graded", card: "c/s/a:name", grade: 3, took: 1 };
  const day = 86_400_000;

  it("is refused: a moment to come on a day long gone would hide every sitting of today, for good", async () => {
    const store = await openStores();
    const event = { ...stamp(0), ...graded };
    for (const odd of [{ at: 4e15 }, { day: 0 }, { day: 5e7 }, { day: today + 3 }, { day: today - 4 }])
      expect(refusal(store, file([event, { ...event, seq: 1, ...odd }]))).toContain("Entry 2");
  });

  it("is let in wherever a person may have been, at whatever hour their day turns over", async () => {
    const store = await openStores();
    const hours = [-12, 0, 14].flatMap((east) => [0, 23].map((turnsAt) => ({ east, turnsAt })));
    const events = hours.flatMap(({ east, turnsAt: dayStartHour }, i) =>
      [0, 1, day - 1].map((more, j) => {
        const at = today * day + more;
        return {
          ...stamp(3 * i + j),
          ...graded,
          at,
          day: dayOf(at, { utcOffsetMinutes: () => east * 60, dayStartHour }),
        };
      }),
    );
    expect(refusal(store, file(events))).toBe("none");
  });
});

describe("a backup of a size that no person's is", () => {
  it("is refused before it is read", async () => {
    const store = await openStores();
    const padded = `${" ".repeat(maxBackupSize)}${file([])}`;
    expect(refusal(store, padded)).toContain("too large");
    expect(await readBackupText(new Blob([padded]))).toMatchObject({ type: "refused" });
    expect(refusal(store, file([]))).toBe("none");
  });

  it("is told of, where its file can't be read", async () => {
    const gone = new Blob();
    gone.text = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    expect(await readBackupText(gone)).toMatchObject({ type: "refused" });
    expect(await readBackupText(new Blob(["{}"]))).toEqual({ type: "read", text: "{}" });
  });

  it("is refused for one event with more cards than a guide has, and for more pieces than tabs were ever open", async () => {
    const store = await openStores();
    const cards = Array.from({ length: 50_001 }, (_, i) => `c/s/${i}:name`);
    const changed = { ...stamp(0), type: "changed", change: { type: "reset" } };
    expect(refusal(store, file([{ ...changed, cards }]))).toContain("Entry 1");
    expect(refusal(store, file([{ ...changed, cards: cards.slice(1) }]))).toBe("none");
    const ended = Array.from({ length: 50_001 }, (_, i) => ({ ...stamp(2 * i), at: morning, type: "ended" }));
    expect(refusal(store, file(ended))).toContain("implausible number");
    expect(refusal(store, file(ended.slice(1)))).toBe("none");
  });
});

describe("a backup that takes back a restore of the person's own", () => {
  it("does not: with it would go all that came by that restore, and undoing the stranger's would not bring it back", async () => {
    const store = await openStores(new FakeStorage(), "mine");
    const look = (text: string) => {
      const backup = store.openBackup(text);
      return store.restoreBackup(backup, morning + 5_000);
    };
    const standing = () => store.listRestores().length;
    const own = look(file([{ ...stamp(0, "old"), type: "graded", card: "c/s/a:name", grade: 3, took: 1 }]));
    const strangers = look(file([{ ...stamp(0), type: "tookBack", event: own ?? "" }]));
    expect(standing()).toBe(2);
    store.undoEvent(strangers ?? "", morning + 6_000);
    expect(standing()).toBe(1);
    expect((await openStores(store.storage, "later")).study.getState().study).toEqual(
      expect.objectContaining({ cardStates: store.study.getState().study.cardStates }),
    );
    store.undoEvent(own ?? "", morning + 7_000);
    expect(standing()).toBe(0);
  });
});

describe("a backup after one that was tampered with and undone", () => {
  const graded = (grade: number) => ({ ...stamp(0), type: "graded", card: "c/s/a:name", grade, took: 1 });

  it("is refused where that says otherwise under the same names, or the wrong events would count again", async () => {
    const store = await openStores();
    const tampered = store.openBackup(file([graded(1)]));
    store.undoEvent(store.restoreBackup(tampered, morning + 5_000) ?? "", morning + 6_000);
    expect(refusal(store, file([graded(3)]))).toContain("undid");
    expect(store.readBackup(file([graded(1)]))).toMatchObject({ type: "parsed", newEventCount: 1 });
    expect(store.readBackup(file([{ ...graded(3), seq: 1 }]))).toMatchObject({
      type: "parsed",
      newEventCount: 1,
    });
  });
});
