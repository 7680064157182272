/** Sample events for tests. */
import fc from "fast-check";
import { type CardChange, flags } from "../../../src/domain/events/cardChange";
import { customSessionTypes } from "../../../src/domain/events/customSession";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { msPerDay } from "../../../src/domain/time";
import type { LocalStorageLog } from "../../../src/storage/eventLog/localStorageLog";
import { payloads } from "../../domain/interview/arbitrary";

const start = 20_780 * msPerDay;
export const sampleCardId = (i: number): string => `introduction/ci-cd-pipelines/tool-${i}:meaning`;

/** A log of `count` grades, ten seconds apart, 200 a day, over 500 cards. */
export function sampleGrades(count: number, writer = "k3f9x2a1"): Event[] {
  return Array.from({ length: count }, (_, seq) => {
    const day = 20_780 + Math.floor(seq / 200);
    const timestamp = day * msPerDay + 8 * 3_600_000 + (seq % 200) * 10_437;
    return {
      writer,
      seq,
      timestamp,
      day,
      type: "graded",
      card: sampleCardId((seq * 7919) % 500),
      grade: grades[seq % 7] ?? 3,
      durationMs: 3_000 + ((seq * 613) % 9_000),
    };
  });
}
const grades: readonly Grade[] = [3, 3, 1, 3, 4, 2, 3];

const someCards = fc.array(fc.integer({ min: 0, max: 5 }).map(sampleCardId), { minLength: 1, maxLength: 4 });
const changes: fc.Arbitrary<CardChange> = fc.oneof(
  fc.record({
    type: fc.constantFrom("suspended" as const, "buried" as const, "marked" as const),
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant("flagged" as const), flag: fc.constantFrom(...flags) }),
  fc.record({
    type: fc.constant("noteEdited" as const),
    // Any text, with lone surrogates, line ends and separators of rows.
    text: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "a b;c\n%0020", "\ud800")),
  }),
  fc.constant({ type: "reset" as const }),
  fc.record({ type: fc.constant("rescheduled" as const), dueDay: fc.integer({ min: 20_780, max: 20_900 }) }),
  fc.constant({ type: "broughtForward" as const }),
);

const cardId = fc.integer({ min: 0, max: 5 }).map(sampleCardId);
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
const durationMs = fc.nat(99_999);
const writers = fc.constantFrom("a", "b", "c");

/** Without an entry for a new type this doesn't compile. */
const payloadsByType: {
  readonly [T in EventPayload["type"]]: fc.Arbitrary<Extract<EventPayload, { type: T }>>;
} = {
  graded: fc.record({ type: fc.constant("graded"), card: cardId, grade, durationMs }),
  crammed: fc.record({ type: fc.constant("crammed"), card: cardId, grade, durationMs }),
  cardsChanged: fc.record({ type: fc.constant("cardsChanged"), cards: someCards, change: changes }),
  undone: fc.record({
    type: fc.constant("undone"),
    event: fc.tuple(writers, fc.nat(12)).map((id) => id.join(".")),
  }),
  sessionStarted: fc.oneof(
    fc.constant({ type: "sessionStarted" as const }),
    fc.record({
      type: fc.constant("sessionStarted" as const),
      custom: fc.record({ type: fc.constantFrom(...customSessionTypes), cards: someCards }),
    }),
  ),
  sessionEnded: fc.constant({ type: "sessionEnded" }),
  newCardsAdded: fc.record({ type: fc.constant("newCardsAdded"), newCards: fc.nat(999) }),
  interview: fc.record({
    type: fc.constant("interview"),
    round: fc.constantFrom("r1", "r2"),
    payload: payloads,
  }),
  restored: fc.record({
    type: fc.constant("restored"),
    ranges: fc.array(fc.record({ writer: writers, from: fc.nat(12), to: fc.nat(12) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
};

/** Logs of several writers, with undone events, in any order. */
export const arbitraryLogs: fc.Arbitrary<Event[]> = fc
  .array(
    fc.record({
      writer: writers,
      minutes: fc.integer({ min: 0, max: 60 * 24 * 30 }),
      payload: fc.oneof(...Object.values(payloadsByType)),
    }),
    { maxLength: 40 },
  )
  .map((entries) => {
    const seqs = new Map<string, number>();
    return entries.map(({ writer, minutes, payload }): Event => {
      const seq = seqs.get(writer) ?? 0;
      seqs.set(writer, seq + 1);
      const timestamp = start + minutes * 60_000;
      return { writer, seq, timestamp, day: Math.floor(timestamp / msPerDay), ...payload };
    });
  });

/** All events that can be read of a stored log. */
export const readAllEvents = ({
  readRows,
  readEvents,
}: Pick<LocalStorageLog, "readRows" | "readEvents">): readonly Event[] =>
  readRows().flatMap((row) => readEvents(row).events);
