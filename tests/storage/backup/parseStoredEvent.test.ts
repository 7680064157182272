/** An event in a backup: optional fields may be missing, and every number has its bounds. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CardChange } from "../../../src/domain/events/cardChange";
import { type Event, type EventPayload } from "../../../src/domain/events/event";
import type { InterviewPayload } from "../../../src/domain/events/interview/interviewPayload";
import { describe, expect, it } from "vitest";
import { plan } from "../../domain/interview/arbitrary";
import { parseStoredEvent } from "../../../src/storage/backup/parseStoredEvent";
import { decodeEventRow, encodeEventRow } from "../../../src/storage/eventLog/codec/eventRowCodec";
import { decodeSegment, encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { encodePayload } from "../../../src/storage/eventLog/codec/eventPayloadCodec";
import {
  eventNames,
  interviewPayloadNames,
  toStoredNames,
} from "../../../src/storage/eventLog/codec/storedNames";

const meta = { writer: "w", seq: 0, timestamp: 1_795_400_000_000, day: 20_780 };
const judged = {
  type: "judged",
  itemIndex: 1,
  verdicts: ["covered", null],
  proposedVerdicts: [],
  redFlags: [0],
} as const;
const interview = (payload: object) => ({ ...meta, type: "interview", round: "r1", payload });

/** As read from an event row, from a segment and from a backup. */
function readBack(event: Event): readonly unknown[] {
  const row = decodeEventRow(encodeEventRow(event), event);
  const segment = decodeSegment(encodeSegment([event]));
  return [
    row.type === "complete" && row.value,
    segment.type === "complete" && segment.value[0],
    parseStoredEvent(JSON.parse(JSON.stringify(toStoredNames(event, eventNames)))),
  ];
}

/** One of each type: without an entry for a new type this doesn't compile. */
const changeByType: { readonly [T in CardChange["type"]]: Extract<CardChange, { type: T }> } = {
  suspended: { type: "suspended", on: true },
  buried: { type: "buried", on: true },
  marked: { type: "marked", on: false },
  flagged: { type: "flagged", flag: 3 },
  noteEdited: { type: "noteEdited", text: "a note; of 100 %" },
  reset: { type: "reset" },
  rescheduled: { type: "rescheduled", dueDay: 20_790 },
  broughtForward: { type: "broughtForward" },
};
const payloadByType: { readonly [T in InterviewPayload["type"]]: Extract<InterviewPayload, { type: T }> } = {
  started: { type: "started", plan },
  hintShown: { type: "hintShown", itemIndex: 0 },
  evidenceShown: { type: "evidenceShown", itemIndex: 0, evidenceIndex: 1 },
  followUpAsked: { type: "followUpAsked", itemIndex: 0, followUpIndex: 1 },
  phaseEntered: { type: "phaseEntered", itemIndex: 0, phaseIndex: 1 },
  answered: { type: "answered", itemIndex: 0, method: "typed", wordCount: 120 },
  judged,
  bandOverridden: { type: "bandOverridden", dimension: "overall", band: "leaning hire" },
  cardsBroughtForward: { type: "cardsBroughtForward", event: "w.9" },
  itemDone: { type: "itemDone" },
  paused: { type: "paused" },
  resumed: { type: "resumed" },
  returned: { type: "returned", awaySince: 1_795_400_000_000 },
  finished: { type: "finished" },
  deleted: { type: "deleted" },
};
const eventByType: { readonly [T in EventPayload["type"]]: Extract<EventPayload, { type: T }> } = {
  graded: { type: "graded", card: "c/s/a:name", grade: 3, durationMs: 1_000 },
  crammed: { type: "crammed", card: "c/s/a:name", grade: 1, durationMs: 0 },
  cardsChanged: { type: "cardsChanged", cards: ["c/s/a:name", "c/s/b:name"], change: changeByType.reset },
  undone: { type: "undone", event: "w.3" },
  sessionStarted: { type: "sessionStarted", custom: { type: "cram", cards: ["c/s/a:name"] } },
  sessionEnded: { type: "sessionEnded" },
  newCardsAdded: { type: "newCardsAdded", newCards: 10 },
  interview: { type: "interview", round: "r1", payload: payloadByType.started },
  restored: { type: "restored", ranges: [{ writer: "v", from: 0, to: 40 }] },
};

describe("an event", () => {
  it.each(Object.values(eventByType))("of type $type is read back as it was written", (payload) => {
    const event = { ...meta, ...payload };
    // No backup contains a restore.
    expect(readBack(event)).toStrictEqual([event, event, payload.type === "restored" ? undefined : event]);
  });

  it.each(Object.values(changeByType))("that changes cards, $type, is read back", (change) => {
    const event: Event = { ...meta, type: "cardsChanged", cards: ["c/s/a:name"], change };
    expect(readBack(event)).toStrictEqual([event, event, event]);
  });

  it.each(Object.values(payloadByType))("of an interview, $type, is read back", (payload) => {
    const event: Event = { ...meta, type: "interview", round: "r1", payload };
    expect(readBack(event)).toStrictEqual([event, event, event]);
  });
});

describe("a type of event", () => {
  const payloads: readonly EventPayload[] = [...Object.values(eventByType), { type: "sessionStarted" }];
  const storedNameOf = (event: object, names = eventNames) =>
    JSON.stringify(toStoredNames(event, names), ["type"]);

  it("has a letter and a stored name that no other type has", () => {
    const samples = payloads.map((payload) => ({
      letter: encodePayload(payload).words[0],
      name: storedNameOf(payload),
    }));
    const typeCount = Object.keys(eventByType).length;
    expect(new Set(samples.map(({ letter }) => letter)).size, "letters").toBe(samples.length);
    expect(new Set(samples.map(({ name }) => name)).size, "stored names").toBe(typeCount);
  });

  it("is in a save of tests/fixtures/saves, as is each change of cards and payload of an interview", () => {
    const folder = resolve(import.meta.dirname, "../../fixtures/saves");
    const saves = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const saved = new Set(
      saves.flatMap((save) => {
        const { expected }: { expected: { events: { change?: object; did?: object }[] } } = JSON.parse(save);
        return expected.events.flatMap((event) =>
          [event, event.change, event.did].flatMap((part) => (part ? [JSON.stringify(part, ["type"])] : [])),
        );
      }),
    );
    const types = [
      ...payloads.map((payload) => storedNameOf(payload)),
      ...Object.values(changeByType).map((change) => storedNameOf(change, eventNames.inside?.["change"])),
      ...Object.values(payloadByType).map((payload) => storedNameOf(payload, interviewPayloadNames)),
    ];
    expect(types.filter((type) => !saved.has(type))).toEqual([]);
  });
});

describe("an optional field", () => {
  it.each<[string, Event]>([
    ["the scorer's version, absent", { ...meta, type: "interview", round: "r1", payload: judged }],
    [
      "the scorer's version, present",
      { ...meta, type: "interview", round: "r1", payload: { ...judged, scorerVersion: 3 } },
    ],
    ["the custom session, absent", { ...meta, type: "sessionStarted" }],
    [
      "the custom session, present",
      { ...meta, type: "sessionStarted", custom: { type: "reviewAhead", cards: ["c/s/a:name"] } },
    ],
  ])("is read back as it was written: %s", (_, event) => {
    for (const decoded of readBack(event)) expect(decoded).toStrictEqual(event);
  });
});

const parse = (event: object) => parseStoredEvent(toStoredNames(event, eventNames));
const graded = { ...meta, type: "graded", card: "c/s/a:name", grade: 3, durationMs: 1_000 };
const changed = (change: object, cards: readonly string[] = ["c/s/a:name"]) => ({
  ...meta,
  type: "cardsChanged",
  cards,
  change,
});
const manyCards = Array.from({ length: 50_001 }, (_, i) => `c/s/${i}:name`);

describe("a stored event", () => {
  it.each<[string, object]>([
    ...[1, 2, 3, 4].flatMap((grade): [string, object][] => [
      [`grade ${grade}`, { ...graded, grade }],
      [`grade ${grade} in a cram session`, { ...graded, type: "crammed", grade }],
    ]),
    ["no new cards", { ...meta, type: "newCardsAdded", newCards: 0 }],
    ["999 new cards", { ...meta, type: "newCardsAdded", newCards: 999 }],
    ["200 as the largest index", interview({ type: "hintShown", itemIndex: 200 })],
    ["100,000 words", interview({ type: "answered", itemIndex: 0, method: "typed", wordCount: 100_000 })],
    ["a note of 2,000 characters", changed({ type: "noteEdited", text: "x".repeat(2_000) })],
    ["flag 7", changed({ type: "flagged", flag: 7 })],
    ["50,000 cards", changed({ type: "reset" }, manyCards.slice(1))],
    ["a card id of 200 characters", { ...graded, card: "x".repeat(200) }],
    ["the last day of the calendar", changed({ type: "rescheduled", dueDay: 50_000_000 })],
    ["a band that is cleared", interview({ type: "bandOverridden", dimension: "overall", band: null })],
  ])("may have %s", (_, event) => {
    expect(parse(event)).toStrictEqual(event);
  });

  it.each<[string, object]>([
    ["grade 0", { ...graded, grade: 0 }],
    ["grade 5", { ...graded, grade: 5 }],
    ["a negative duration", { ...graded, durationMs: -1 }],
    ["part of a millisecond", { ...graded, durationMs: 0.5 }],
    ["a negative sequence number", { ...graded, seq: -1 }],
    ["a writer with a dot, which would name another event", { ...graded, writer: "a.b" }],
    ["a card id with a space", { ...graded, card: "a b" }],
    ["no cards", changed({ type: "reset" }, [])],
    ["50,001 cards", changed({ type: "reset" }, manyCards)],
    ["a card id of 201 characters", { ...graded, card: "x".repeat(201) }],
    ["a day after the last one of the calendar", changed({ type: "rescheduled", dueDay: 50_000_001 })],
    ["a note of 2,001 characters", changed({ type: "noteEdited", text: "x".repeat(2_001) })],
    ["an unknown flag", changed({ type: "flagged", flag: 8 })],
    ["a timestamp beyond the calendar", { ...graded, timestamp: 4.32e15 + 1 }],
    ["an event id of two words", { ...meta, type: "undone", event: "a b" }],
    [
      "a custom session without cards",
      { ...meta, type: "sessionStarted", custom: { type: "cram", cards: [] } },
    ],
    ["minus one new card", { ...meta, type: "newCardsAdded", newCards: -1 }],
    ["1,000 new cards", { ...meta, type: "newCardsAdded", newCards: 1_000 }],
    ["201 as an index", interview({ type: "hintShown", itemIndex: 201 })],
    ["100,001 words", interview({ type: "answered", itemIndex: 0, method: "typed", wordCount: 100_001 })],
    ["51 verdicts", interview({ ...judged, verdicts: Array.from({ length: 51 }, () => null) })],
    ["51 red flags", interview({ ...judged, redFlags: Array.from({ length: 51 }, (_, i) => i) })],
    ["a scorer's version that is a text", interview({ ...judged, scorerVersion: "3" })],
    ["a restore, which belongs to one device", { ...meta, type: "restored", ranges: [] }],
  ])("may not have %s", (_, event) => {
    expect(parse(event)).toBeUndefined();
  });
});
