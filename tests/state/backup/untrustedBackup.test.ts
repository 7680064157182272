/** Untrusted backups: each of these was once accepted, and then did harm on a screen, in a segment or at the next start. */
import { listRounds } from "../../../src/domain/interview/round/listRounds";
import { toSettingsRecord } from "../../../src/storage/settings/settingsRecord";
import { describe, expect, it } from "vitest";
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
const storedMeta = (seq: number, writer = "foreign") => ({ writer, seq, at: morning + seq, day: today });

const refusal = (store: OpenedStores, text: string): string => {
  const result = store.readBackup(text);
  return result.type === "refused" ? describeRestoreProblem(result.problem) : "none";
};

describe("a backup that says a round was deleted", () => {
  const plan = { kind: "rapid" as const, items: [{ type: "break" as const, minutes: 5 }] };
  const interviewEvent = (seq: number, type: "began" | "deleted", at = 0) => ({
    ...storedMeta(seq),
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
    ["after it", [interviewEvent(1, "deleted", 1_000)]],
    [
      "before it, and started before that",
      [interviewEvent(0, "began", -1_000), interviewEvent(1, "deleted", -1_000)],
    ],
  ])("keeps one that was started here, %s: its answers would be deleted for good", async (_, events) => {
    const store = await openStores();
    store.addInterviewEvent("r1", { type: "started", plan }, morning);
    restored(store, file(events));
    expect(deletedIn(store)).toEqual([false]);
    store.addInterviewEvent("r1", { type: "deleted" }, morning + 9_000);
    expect(deletedIn(store)).toEqual([true]);
  });

  it("keeps one that another backup brought, and deletes its own", async () => {
    const store = await openStores();
    restored(store, file([interviewEvent(0, "began")]));
    restored(store, file([interviewEvent(0, "began"), interviewEvent(1, "deleted")]));
    expect(deletedIn(store)).toEqual([false]);
    const other = await openStores();
    restored(other, file([interviewEvent(0, "began"), interviewEvent(1, "deleted")]));
    expect(deletedIn(other)).toEqual([true]);
  });
});

describe("untrusted settings", () => {
  const weights = [...defaultSettings.scheduling.parameters];
  const settingsOf = (settings: object) =>
    parseSettings({ ...toSettingsRecord(defaultSettings), ...settings });

  it("have weights that give a recall between 0 and 1", () => {
    const memory = nextMemory(undefined, 3, morning, today, defaultSettings.scheduling);
    for (const weight of [1e308, -1e308, 0, -0.5, 5e-324, 40]) {
      const scheduling = settingsOf({
        scheduling: { ...defaultSettings.scheduling, weights: [...weights.slice(0, 20), weight] },
      })?.scheduling;
      if (!scheduling) throw new Error("no settings");
      const recall = retrievability(memory, morning + 9e9, scheduling);
      expect(recall).toBeGreaterThan(0);
      expect(recall).toBeLessThan(1);
    }
  });
});

describe("a backup with events under the writer id of an open tab", () => {
  const grades = (store: OpenedStores) =>
    [...oldestFirst(store.study.getState().study.log)].flatMap((event) =>
      event.type === "graded" ? [event.card] : [],
    );

  it("doesn't take the sequence numbers of that tab's next events: both are there at the next start", async () => {
    const store = await openStores(new FakeStorage(), "mine");
    store.gradeCard("c/s/before:name", 3, 1, morning);
    const forged = { type: "graded", card: "c/s/forged:name", grade: 1, took: 1 };
    // The writer id is in each backup that the tab makes, and the next sequence numbers are easily guessed.
    const backup = store.openBackup(
      file([1, 2, 3, 4, 5].map((seq) => ({ ...storedMeta(seq, "mine"), ...forged }))),
    );
    store.restoreBackup(backup, morning + 5_000);
    store.gradeCard("c/s/after:name", 3, 1, morning + 6_000);
    const reopened = await openStores(store.storage, "later");
    expect(grades(reopened)).toContain("c/s/after:name");
    expect(reopened.listRestores()).toHaveLength(1);
  });
});

describe("a backup that undoes another restore", () => {
  it("has no effect on it: otherwise its events would be lost, and undoing the foreign restore would not bring them back", async () => {
    const store = await openStores(new FakeStorage(), "mine");
    const restore = (text: string) => {
      const backup = store.openBackup(text);
      return store.restoreBackup(backup, morning + 5_000);
    };
    const countRestores = () => store.listRestores().length;
    const own = restore(
      file([{ ...storedMeta(0, "old"), type: "graded", card: "c/s/a:name", grade: 3, took: 1 }]),
    );
    const foreign = restore(file([{ ...storedMeta(0), type: "tookBack", event: own ?? "" }]));
    expect(countRestores()).toBe(2);
    store.undoEvent(foreign ?? "", morning + 6_000);
    expect(countRestores()).toBe(1);
    expect((await openStores(store.storage, "later")).study.getState().study).toEqual(
      expect.objectContaining({ cardStates: store.study.getState().study.cardStates }),
    );
    store.undoEvent(own ?? "", morning + 7_000);
    expect(countRestores()).toBe(0);
  });
});

describe("a backup after one that was tampered with and undone", () => {
  const graded = (grade: number) => ({
    ...storedMeta(0),
    type: "graded",
    card: "c/s/a:name",
    grade,
    took: 1,
  });

  it("is refused if it has other events under the same ids, or the wrong ones would count again", async () => {
    const store = await openStores();
    const tampered = store.openBackup(file([graded(1)]));
    store.undoEvent(store.restoreBackup(tampered, morning + 5_000) ?? "", morning + 6_000);
    expect(refusal(store, file([graded(3)]))).toContain("undid");
    expect(store.openBackup(file([graded(1)])).newEventCount).toBe(0);
    expect(store.previewRestore(tampered)?.eventCount).toBe(1);
    expect(store.openBackup(file([{ ...graded(3), seq: 1 }])).newEventCount).toBe(1);
  });
});
