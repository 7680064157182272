/** A backup is the whole log in a file; restoring one merges it into the log. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oldestFirst } from "../../../src/domain/events/log";
import { describeRestoreProblem } from "../../../src/features/settings/data/describeRestoreProblem";
import { readBackupFile } from "../../../src/state/backup/restoreBackup";
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
    expect(await readBackupFile(stores, new Blob([text]))).toMatchObject({
      type: "parsed",
      newEventCount: 0,
    });
    const movedFile = Object.assign(new Blob([text]), { text: () => Promise.reject(new Error("moved")) });
    expect(await readBackupFile(stores, movedFile)).toEqual({
      type: "refused",
      problem: { type: "unreadable" },
    });
  });

  it("holds a card with a semicolon in its name, as a deck may", async () => {
    const store = await openStores();
    store.gradeCard("c/s/a;b:name", 3, 1, morning);
    const backup = store.readBackup(store.createBackup(morning).text);
    expect(backup).toMatchObject({ type: "parsed", newEventCount: 0 });
  });

  it("restores its settings only where none were chosen", async () => {
    const first = await studied();
    first.changeSettings({ newPerDay: 3 });
    const { text } = first.createBackup(morning);
    const fresh = await openStores(new FakeStorage(), "second");
    const backup = fresh.openBackup(text);
    fresh.restoreBackup(backup, morning);
    expect(fresh.settings.getState().settings.newPerDay).toBe(3);
    const chosen = await openStores(new FakeStorage(), "third");
    chosen.changeSettings({ newPerDay: 9 });
    chosen.restoreBackup(backup, morning);
    expect(chosen.settings.getState().settings.newPerDay).toBe(9);
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
