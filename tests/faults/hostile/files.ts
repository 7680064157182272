/** Hostile backups, settings and saves: refused with a reason, or read into a usable study. */
import type { Event } from "../../../src/domain/events/event";
import type { RoundPlan } from "../../../src/domain/events/interview/roundPlan";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";
import { encodeEventRow } from "../../../src/storage/eventLog/codec/eventRowCodec";
import { parseBackup } from "../../../src/storage/backup/parseBackup";
import { eventRowKey, segmentKey } from "../../../src/storage/eventLog/rows";
import { encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { eventNames, toStoredNames } from "../../../src/storage/eventLog/codec/storedNames";
import { toSettingsRecord } from "../../../src/storage/settings/settingsRecord";
import { parseSettingsRecord } from "../../../src/storage/settings/settingsSchema";
import { readAllEvents, sampleGrades } from "../../storage/eventLog/sampleEvents";
import { openLog } from "../../storage/eventLog/openLog";
import { describeRestoreProblem } from "../../../src/features/settings/data/describeRestoreProblem";
import { FakeStorage } from "../../storage/fakeStorage";
import type { Random } from "../random";
import { mutateJson, damageText } from "./mutate";
import { type Outcome, findPrototypePollution, harm, harmless, refused, refusedWith } from "./outcome";
import { findBrokenBackup, findBrokenUse, testDay } from "./usability";

const plan: RoundPlan = {
  kind: "mix",
  items: [
    { type: "longAgo" as const, day: testDay - 9 },
    { type: "missed" as const, missed: 1, total: 2, day: testDay - 9 },
    { type: "lowRecall" as const, recall: 0.6 },
  ].map((why, i) => ({
    type: "question",
    question: `c/questions/q${i}?`,
    round: "design",
    minutes: 40,
    why,
  })),
};

/** An event of each type. */
const events: readonly Event[] = [
  ...sampleGrades(12),
  ...(
    [
      { type: "crammed", card: "c/s/a:name", grade: 3, durationMs: 900 },
      { type: "cardsChanged", cards: ["c/s/a:name", "c/s/b;c:name"], change: { type: "flagged", flag: 3 } },
      {
        type: "cardsChanged",
        cards: ["c/s/a:name"],
        change: { type: "noteEdited", text: "a note; with <b>signs</b>" },
      },
      { type: "cardsChanged", cards: ["c/s/a:name"], change: { type: "rescheduled", dueDay: testDay } },
      { type: "undone", event: "k3f9x2a1.3" },
      { type: "sessionStarted" },
      { type: "sessionStarted", custom: { type: "cram", cards: ["c/s/a:name"] } },
      { type: "sessionEnded" },
      { type: "newCardsAdded", newCards: 5 },
      { type: "interview", round: "r1", payload: { type: "started", plan } },
      { type: "interview", round: "r1", payload: { type: "phaseEntered", itemIndex: 0, phaseIndex: 1 } },
      { type: "interview", round: "r1", payload: { type: "returned", awaySince: testDay * msPerDay } },
      {
        type: "interview",
        round: "r1",
        payload: { type: "answered", itemIndex: 0, method: "typed", wordCount: 9 },
      },
      {
        type: "interview",
        round: "r1",
        payload: {
          type: "judged",
          itemIndex: 0,
          verdicts: ["missed", null],
          proposedVerdicts: [],
          redFlags: [1],
        },
      },
      { type: "interview", round: "r1", payload: { type: "cardsBroughtForward", event: "other.0" } },
      { type: "interview", round: "r1", payload: { type: "finished" } },
    ] as const
  ).map((event, seq) => ({
    writer: "other",
    seq,
    timestamp: testDay * msPerDay + seq,
    day: testDay,
    ...event,
  })),
];

const settingsRecord = toSettingsRecord(defaultSettings);
const storedEvents = events.map((event) => toStoredNames(event, eventNames));

function checkUse(log: readonly Event[], settings = defaultSettings, findProblem = findBrokenUse): Outcome {
  const problem = findProblem(log, settings) ?? findPrototypePollution();
  return problem === undefined ? harmless : harm(problem);
}

export function tryBackup(random: Random): Outcome {
  const result = parseBackup(
    mutateJson(random, { app: "retrain", backup: 1, settings: settingsRecord, events: storedEvents }),
  );
  return result.type === "parsed"
    ? checkUse(result.backup.events, result.backup.settings, findBrokenBackup)
    : refusedWith(describeRestoreProblem(result.problem));
}

/** A settings record is read field by field, or refused as a whole. */
export function trySettings(random: Random): Outcome {
  const fitted = { at: testDay * msPerDay, reviews: 400, former: defaultSettings.scheduling.parameters };
  const record = parseSettingsRecord(mutateJson(random, { version: 1, ...settingsRecord, fitted }));
  return record ? checkUse(sampleGrades(40), record.settings) : refused;
}

/** Rows of localStorage, damaged or forged with a valid checksum: rows that can't be read must be kept. */
export function trySave(random: Random): Outcome {
  const storage = new FakeStorage();
  const mutated: unknown = tryParseJson(mutateJson(random, events));
  const rows: [string, string][] = events.map((event, i) => {
    const other: unknown = Array.isArray(mutated) ? mutated[i] : undefined;
    return [
      eventRowKey(event),
      random.between(0, 2) === 0 ? forgeEventRow(other, event) : encodeEventRow(event),
    ];
  });
  rows.push([segmentKey("k3f9x2a1", 1), encodeSegment(sampleGrades(200))]);
  for (const [key, text] of rows) storage.map.set(key, text);
  for (let remaining = random.between(0, 3); remaining > 0; remaining -= 1) {
    const [key, text] = rows[random.between(0, rows.length - 1)] ?? ["", ""];
    storage.map.set(key, damageText(random, text));
  }
  const before = [...storage.map.values()];
  const log = openLog(storage, "now");
  const readEvents = readAllEvents(log);
  const after = new Set(storage.map.values());
  const lost = before.find((text) => !after.has(text));
  if (lost !== undefined) return harm(`lost: ${lost.slice(0, 80)}`);
  const outcome = checkUse(readEvents);
  return outcome.type === "harmless" && log.problems.length > 0 ? refused : outcome;
}

/** An event row with a valid checksum and any content. */
function forgeEventRow(value: unknown, event: Event): string {
  try {
    return encodeEventRow({
      ...event,
      ...(typeof value === "object" ? value : {}),
      writer: event.writer,
      seq: event.seq,
    });
  } catch {
    // A value without the shape of an event can't be encoded.
    return String(value);
  }
}

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
