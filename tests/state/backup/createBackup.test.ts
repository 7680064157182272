/** A backup is the whole log in a file; restoring one merges it into the log. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oldestFirst } from "../../../src/domain/events/log";
import { describeRestoreProblem } from "../../../src/features/settings/data/describeRestoreProblem";
import { readBackupFile, settingsAfterRestore } from "../../../src/state/backup/restoreBackup";
import { changeDayStartHour } from "../../../src/state/settings/changeSettings";
import { setInterview } from "../../../src/state/settings/setInterview";
import { dayAt } from "../../../src/state/study/calendar";
import { FakeStorage } from "../../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "../openStores";

/** Without the events of the restores themselves. */
const events = (store: OpenedStores) =>
  [...oldestFirst(store.study.getState().study.log)].filter(({ type }) => type !== "restored");

async function studied(writer = "first"): Promise<OpenedStores> {
  const store = await openStores(new FakeStorage(), writer);
  for (let i = 0; i < 5; i += 1) store.gradeCard(`c/s/${writer}${i}:name`, 3, 1_000, morning + i * 1_000);
  store.undoLast(morning + 9_000);
  return store;
}

describe("a backup", () => {
  it("is named by its day", async () => {
    expect((await studied()).createBackup(morning).name).toBe("retrain-backup-2026-11-23.json");
  });

  it("restores everything into an empty log, and saves it", async () => {
    const { text } = (await studied()).createBackup(morning);
    const store = await openStores(new FakeStorage(), "second");
    const backup = store.openBackup(text);
    expect(backup.newEventCount).toBe(7);
    store.restoreBackup(backup, morning);
    const expected = events(store);
    expect(expected).toHaveLength(7);
    expect(events(await openStores(store.storage, "third"))).toEqual(expected);
  });

  it("removes nothing from another log, and can be restored twice without effect", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    for (let i = 0; i < 2; i += 1) {
      const backup = store.openBackup(text);
      expect(backup.newEventCount).toBe(i === 0 ? 7 : 0);
      store.restoreBackup(backup, morning);
    }
    expect(events(store)).toHaveLength(14);
  });

  it("never replaces an event that is known", async () => {
    const store = await studied();
    const before = events(store);
    const backup = store.openBackup(
      store
        .createBackup(morning)
        .text.replaceAll('"grade":3', '"grade":1')
        .replaceAll(/"at":(\d+)/g, (_, at) => `"at":${Number(at) + 60_000}`),
    );
    expect(backup.newEventCount).toBe(0);
    store.restoreBackup(backup, morning);
    expect(events(store)).toEqual(before);
    expect(events(await openStores(store.storage, "later"))).toEqual(before);
  });

  it("is read from a file, and an unreadable file is refused", async () => {
    const { stores, createBackup } = await studied();
    const { text } = createBackup(morning);
    expect(await readBackupFile(stores, new Blob([text]))).toMatchObject({ type: "parsed" });
    const movedFile = Object.assign(new Blob([text]), { text: () => Promise.reject(new Error("moved")) });
    expect(await readBackupFile(stores, movedFile)).toEqual({
      type: "refused",
      problem: { type: "unreadable" },
    });
  });

  it("holds a card with a semicolon in its name, as a deck may", async () => {
    const store = await openStores();
    store.gradeCard("c/s/a;b:name", 3, 1, morning);
    expect(store.openBackup(store.createBackup(morning).text).newEventCount).toBe(0);
  });

  it("restores its settings only if that is wanted, and the interview to come stays unless it has one, too", async () => {
    const first = await studied();
    const today = dayAt(first.stores, morning);
    const interviewAfterRestore = async (here: number | undefined, inBackup: number | undefined) => {
      first.changeSettings({ newPerDay: 3, interview: undefined });
      if (inBackup !== undefined) setInterview(first.stores, { day: today + inBackup }, today);
      const { text } = first.createBackup(morning);
      const store = await openStores(new FakeStorage(), "second");
      store.changeSettings({ newPerDay: 9 });
      if (here !== undefined) setInterview(store.stores, { day: today + here }, today);
      const before = store.settings.getState().settings;
      const backup = store.openBackup(text);
      store.restoreBackup(backup, morning);
      expect(store.settings.getState().settings).toEqual(before);
      store.restoreBackup(backup, morning, true);
      const { newPerDay, interview } = (await openStores(store.storage, "later")).settings.getState()
        .settings;
      expect(newPerDay).toBe(3);
      expect(settingsAfterRestore(store.stores, backup, morning)).toBeUndefined();
      return interview && interview.day - today;
    };
    expect(await interviewAfterRestore(0, undefined)).toBe(0);
    expect(await interviewAfterRestore(5, -1)).toBe(5);
    expect(await interviewAfterRestore(5, 2)).toBe(2);
    expect(await interviewAfterRestore(-1, undefined)).toBeUndefined();
    expect(await interviewAfterRestore(undefined, -1)).toBe(-1);
  });

  it("has another start of the day: it holds from the end of the current day here on", async () => {
    const source = await studied();
    const tab = await openStores(new FakeStorage(), "second");
    const today = dayAt(tab.stores, morning);
    for (const hour of [12, 4]) {
      source.changeSettings({ dayStartHour: hour, previousDayStart: { hour: 20, until: morning + 1 } });
      const before = tab.settings.getState().settings.dayStartHour;
      tab.restoreBackup(tab.openBackup(source.createBackup(morning).text), morning, true);
      const { dayStartHour, previousDayStart } = tab.settings.getState().settings;
      expect(dayStartHour).toBe(hour);
      expect(previousDayStart).toMatchObject({ hour: before === 12 ? 4 : before });
      expect(dayAt(tab.stores, morning)).toBe(today);
    }
  });

  it("has no other settings than those here, in whatever order their fields were set", async () => {
    const store = await studied();
    setInterview(store.stores, { day: dayAt(store.stores, morning) + 9, minuteOfDay: 600 }, 20_000);
    changeDayStartHour(store.stores, 6);
    const backup = store.openBackup(store.createBackup(morning).text);
    expect(settingsAfterRestore(store.stores, backup, morning)).toBeUndefined();
  });

  it.each([
    ["nothing", "", "not a complete Retrain backup"],
    ["a file cut off", '{"app":"retrain","backup":1,"eve', "not a complete Retrain backup"],
    ["another app's", '{"app":"anki"}', "not a Retrain backup"],
    [
      "one of a newer Retrain",
      '{"app":"retrain","backup":2,"events":[],"settings":{}}',
      "newer version of Retrain",
    ],
    [
      "one of a newer Retrain, in another format",
      '{"app":"retrain","backup":2,"parts":[]}',
      "newer version of Retrain",
    ],
    [
      "one with an impossible event",
      '{"app":"retrain","backup":1,"settings":{},"events":[{"type":"graded","card":"a b","grade":9}]}',
      "Entry 1",
    ],
    [
      "one that pollutes a prototype",
      '{"app":"retrain","backup":1,"settings":{},"events":[{"__proto__":{"x":1}}]}',
      "Entry 1",
    ],
  ])("refuses %s with a reason", async (_, text, reason) => {
    const read = (await openStores()).readBackup(text);
    expect(read.type === "refused" ? describeRestoreProblem(read.problem) : "").toContain(reason);
  });

  it("reads any JSON, or refuses it", async () => {
    const store = await openStores();
    fc.assert(
      fc.property(fc.json(), fc.anything(), (text, strange) => {
        expect(["parsed", "refused"]).toContain(store.readBackup(text).type);
        const dressed = JSON.stringify({ app: "retrain", backup: 1, settings: {}, events: [strange] });
        expect(["parsed", "refused"]).toContain(store.readBackup(dressed).type);
      }),
    );
  });
});
