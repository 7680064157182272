/** A backup file is accepted as a whole or refused, with the reason and the number of the entry. */
import { describe, expect, it } from "vitest";
import { type Event } from "../../../src/domain/events/event";
import { dayOf } from "../../../src/domain/scheduling/calendar";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";
import { encodeBackup } from "../../../src/storage/backup/encodeBackup";
import { maxBackupSize, parseBackup, readBackupText } from "../../../src/storage/backup/parseBackup";
import { sampleGrades } from "../eventLog/sampleEvents";

const day = 20_780;
const ended = { writer: "w", seq: 0, at: day * msPerDay, day, type: "ended" };
const fileWith = (events: readonly unknown[], change: object = {}): string =>
  JSON.stringify({ app: "retrain", backup: 1, settings: {}, events, ...change });
const problemOf = (text: string) => {
  const result = parseBackup(text);
  return result.type === "refused" ? result.problem : undefined;
};

describe("a backup that was made here", () => {
  const events: readonly Event[] = [
    ...sampleGrades(2, "w"),
    { writer: "w", seq: 2, timestamp: day * msPerDay, day, type: "newCardsAdded", newCards: 5 },
  ];
  const settings = { ...defaultSettings, newPerDay: 7 };
  const text = encodeBackup(events, settings, Date.UTC(2026, 10, 23, 8));

  it("is read back as it was written", () => {
    expect(parseBackup(text)).toEqual({ type: "parsed", backup: { events, settings } });
  });

  it("has the time when it was made, and one event per line, with the stored names", () => {
    const [header, ...lines] = text.split("\n");
    expect(header).toMatch(
      /^\{"app":"retrain","backup":1,"madeAt":"2026-11-23T08:00:00\.000Z","settings":\{/,
    );
    expect(lines).toHaveLength(events.length + 2);
    expect(JSON.parse((lines[0] ?? "").slice(0, -1))).toMatchObject({ writer: "w", seq: 0, took: 3_000 });
    expect(lines.slice(-2)).toEqual(["]}", ""]);
  });

  it("may have no events", () => {
    expect(parseBackup(encodeBackup([], settings, 0))).toEqual({
      type: "parsed",
      backup: { events: [], settings },
    });
  });
});

describe("a backup is refused", () => {
  it.each([
    ["notJson", "{"],
    ["notJson", ""],
    ["notBackup", "7"],
    ["notBackup", "null"],
    ["notBackup", fileWith([], { app: "other" })],
    ["notBackup", fileWith([], { backup: "1" })],
    ["notBackup", fileWith([], { events: {} })],
    ["newerVersion", fileWith([], { backup: 2 })],
    // Its other content is not looked at.
    ["newerVersion", JSON.stringify({ app: "retrain", backup: 2, log: [] })],
  ])("as %s: %s", (type, text) => {
    expect(problemOf(text)).toEqual({ type });
  });

  it.each([
    [1, [{}]],
    [2, [ended, "text"]],
    [3, [ended, { ...ended, seq: 1 }, { ...ended, seq: -1 }]],
    [1, [{ ...ended, type: "unknown" }, ended]],
  ])("for its entry %i", (entry, events) => {
    expect(problemOf(fileWith(events))).toEqual({ type: "invalidEvent", entry });
  });

  it.each([
    [0, true],
    [2, true],
    [-2, true],
    [3, false],
    [-3, false],
  ])("for a day %i days after the timestamp's: accepted is %s", (days, isAccepted) => {
    const text = fileWith([{ ...ended, at: ended.at + msPerDay - 1, day: day + days }]);
    expect(problemOf(text)).toEqual(isAccepted ? undefined : { type: "invalidEvent", entry: 1 });
  });

  it("for no day that is possible with any start of the study day and any time zone", () => {
    const places = [-12, 0, 14].flatMap((east) => [0, 23].map((dayStartHour) => ({ east, dayStartHour })));
    const events = places.flatMap(({ east, dayStartHour }, i) =>
      [0, 1, msPerDay - 1].map((ms, j) => {
        const at = day * msPerDay + ms;
        const place = { utcOffsetMinutes: () => east * 60, dayStartHour };
        return { ...ended, seq: 3 * i + j, at, day: dayOf(at, place) };
      }),
    );
    expect(problemOf(fileWith(events))).toBeUndefined();
  });

  it("from a size that no real backup has", () => {
    const file = fileWith([]);
    const largest = file.padEnd(maxBackupSize);
    expect(problemOf(largest)).toBeUndefined();
    expect(problemOf(`${largest} `)).toEqual({ type: "tooLarge" });
  });

  it("for more ranges of events than tabs were ever open", () => {
    const events = Array.from({ length: 50_001 }, (_, i) => ({ ...ended, seq: 2 * i }));
    expect(problemOf(fileWith(events))).toEqual({ type: "tooManyRanges" });
    expect(problemOf(fileWith(events.slice(1)))).toBeUndefined();
  });
});

describe("the settings of a backup", () => {
  const settingsOf = (change: object) => {
    const result = parseBackup(fileWith([ended], change));
    return result.type === "parsed" ? result.backup.settings : result.problem;
  };

  it("may be missing or damaged: its events are accepted all the same", () => {
    expect(settingsOf({ settings: undefined })).toBeUndefined();
    expect(settingsOf({ settings: "text" })).toBeUndefined();
    expect(settingsOf({ settings: { newPerDay: 7 } })).toEqual({ ...defaultSettings, newPerDay: 7 });
  });
});

describe("the text of a file", () => {
  const blobOf = (size: number, text: () => Promise<string>): Blob =>
    Object.defineProperty(Object.assign(new Blob(), { text }), "size", { value: size });

  it("is read up to the largest size, and never beyond it", async () => {
    expect(await readBackupText(blobOf(maxBackupSize, async () => "{}"))).toEqual({
      type: "read",
      text: "{}",
    });
    const tooLarge = blobOf(maxBackupSize + 1, () => Promise.reject(new Error("was read")));
    expect(await readBackupText(tooLarge)).toEqual({ type: "refused", problem: { type: "tooLarge" } });
  });

  it("that the browser can't read is refused as unreadable", async () => {
    const gone = blobOf(2, () => Promise.reject(new DOMException("gone", "NotFoundError")));
    expect(await readBackupText(gone)).toEqual({ type: "refused", problem: { type: "unreadable" } });
  });
});
