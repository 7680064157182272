/** Hostile backups, settings and saves: refused with a reason, or read to memories that a person can live with. */
import { dayLength } from "../../../src/domain/day";
import type { Plan } from "../../../src/domain/interview/plan";
import type { Event } from "../../../src/domain/log";
import { defaultSettings } from "../../../src/domain/settings";
import { openEvents } from "../../../src/store/log/eventStorage";
import { lineOf } from "../../../src/store/log/line";
import { readBackup } from "../../../src/store/backup/restore";
import { lineKey, segmentKey } from "../../../src/store/log/rows";
import { segmentOf } from "../../../src/store/log/segment";
import { parsed } from "../../../src/store/settingsSchema";
import { diligent, readAll } from "../../store/events";
import { FakeStorage } from "../../store/fakeStorage";
import type { Dice } from "../chance";
import { someday, unlivable, unlivableBackup } from "./lived";
import { type Outcome, harm, harmless, pollution, refused, refusedWith } from "./outcome";
import { poisoned, torn } from "./poison";

const plan: Plan = {
  kind: "mix",
  items: [
    { because: "stale" as const, on: someday - 9 },
    { because: "missed" as const, missed: 1, of: 2, on: someday - 9 },
    { because: "fading" as const, recall: 0.6 },
  ].map((why, i) => ({
    type: "question",
    question: `c/questions/q${i}?`,
    round: "design",
    minutes: 40,
    why,
  })),
};

/** One of every happening, and what follows from it. */
const events: readonly Event[] = [
  ...diligent(12),
  ...(
    [
      { type: "crammed", card: "c/s/a:name", grade: 3, took: 900 },
      { type: "changed", cards: ["c/s/a:name", "c/s/b;c:name"], change: { type: "flagged", flag: 3 } },
      {
        type: "changed",
        cards: ["c/s/a:name"],
        change: { type: "noted", text: "a note; with <b>signs</b>" },
      },
      { type: "changed", cards: ["c/s/a:name"], change: { type: "rescheduled", to: someday } },
      { type: "tookBack", event: "k3f9x2a1.3" },
      { type: "began" },
      { type: "began", custom: { kind: "cram", cards: ["c/s/a:name"] } },
      { type: "ended" },
      { type: "more", fresh: 5 },
      { type: "interviewed", round: "r1", did: { type: "began", plan } },
      { type: "interviewed", round: "r1", did: { type: "entered", place: 0, phase: 1 } },
      { type: "interviewed", round: "r1", did: { type: "returned", since: someday * dayLength } },
      { type: "interviewed", round: "r1", did: { type: "answered", place: 0, by: "typed", words: 9 } },
      {
        type: "interviewed",
        round: "r1",
        did: { type: "judged", place: 0, points: ["missed", null], proposed: [], flags: [1] },
      },
      { type: "interviewed", round: "r1", did: { type: "forwarded", event: "other.0" } },
      { type: "interviewed", round: "r1", did: { type: "finished" } },
    ] as const
  ).map((happening, seq) => ({
    writer: "other",
    seq,
    at: someday * dayLength + seq,
    day: someday,
    ...happening,
  })),
];

function lived(log: readonly Event[], settings = defaultSettings, how = unlivable): Outcome {
  const wrong = how(log, settings) ?? pollution();
  return wrong === undefined ? harmless : harm(wrong);
}

export function tryBackup(dice: Dice): Outcome {
  const read = readBackup(poisoned(dice, { app: "retrain", backup: 1, settings: defaultSettings, events }));
  return read.ok ? lived(read.events, read.settings, unlivableBackup) : refusedWith(read.problem);
}

/** A record of settings: read field by field, or not at all, and then the usual ones are in use. */
export function trySettings(dice: Dice): Outcome {
  const fitted = { at: someday * dayLength, reviews: 400, former: defaultSettings.scheduling.weights };
  const read = parsed(poisoned(dice, { version: 1, ...defaultSettings, fitted }));
  return read ? lived(diligent(40), read.settings) : refused;
}

/** Rows of localStorage, damaged or written by a stranger with the right checksum: whatever can't be read is still there. */
export function trySave(dice: Dice): Outcome {
  const storage = new FakeStorage();
  const spoilt: unknown = json(poisoned(dice, events));
  const rows: [string, string][] = events.map((event, i) => {
    const other: unknown = Array.isArray(spoilt) ? spoilt[i] : undefined;
    return [lineKey(event), dice.between(0, 2) === 0 ? written(other, event) : lineOf(event)];
  });
  rows.push([segmentKey("k3f9x2a1", 1), segmentOf(diligent(200))]);
  for (const [key, text] of rows) storage.map.set(key, text);
  for (let left = dice.between(0, 3); left > 0; left -= 1) {
    const [key, text] = rows[dice.between(0, rows.length - 1)] ?? ["", ""];
    storage.map.set(key, torn(dice, text));
  }
  const before = [...storage.map.values()];
  const said: string[] = [];
  const read = readAll(openEvents(storage, "now", ({ says }) => said.push(says)));
  const after = new Set(storage.map.values());
  const lost = before.find((text) => !after.has(text));
  if (lost !== undefined) return harm(`lost: ${lost.slice(0, 80)}`);
  const outcome = lived(read);
  return outcome.as === "harmless" && said.length > 0 ? refused : outcome;
}

/** A line with the right checksum, whatever it says. */
function written(value: unknown, event: Event): string {
  try {
    return lineOf({
      ...event,
      ...(typeof value === "object" ? value : {}),
      writer: event.writer,
      seq: event.seq,
    });
  } catch {
    // What has not even the shape of an event can't be written as a line.
    return String(value);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
