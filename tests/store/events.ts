/** Events as people make them, for tests. */
import fc from "fast-check";
import { dids } from "../domain/interview/arbitrary";
import { dayLength } from "../../src/domain/day";
import { type Change, type Event, customKinds, flags } from "../../src/domain/log";
import type { Grade } from "../../src/domain/memory";
import type { EventStorage } from "../../src/store/log/eventStorage";

const start = 20_780 * dayLength;
export const card = (i: number): string => `introduction/ci-cd-pipelines/tool-${i}:meaning`;

/** The log of a diligent person: `count` grades, ten seconds apart, 200 a day, over 500 cards. */
export function diligent(count: number, writer = "k3f9x2a1"): Event[] {
  return Array.from({ length: count }, (_, seq) => {
    const day = 20_780 + Math.floor(seq / 200);
    const at = day * dayLength + 8 * 3_600_000 + (seq % 200) * 10_437;
    return {
      writer,
      seq,
      at,
      day,
      type: "graded",
      card: card((seq * 7919) % 500),
      grade: grades[seq % 7] ?? 3,
      took: 3_000 + ((seq * 613) % 9_000),
    };
  });
}
const grades: readonly Grade[] = [3, 3, 1, 3, 4, 2, 3];

const someCards = fc.array(fc.integer({ min: 0, max: 5 }).map(card), { minLength: 1, maxLength: 4 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constantFrom("suspended" as const, "buried" as const, "marked" as const),
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant("flagged" as const), flag: fc.constantFrom(...flags) }),
  fc.record({
    type: fc.constant("noted" as const),
    // Any text at all: halves of letters, line ends, what would end a row.
    text: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "a b;c\n%0020", "\ud800")),
  }),
  fc.constant({ type: "reset" as const }),
  fc.record({ type: fc.constant("rescheduled" as const), to: fc.integer({ min: 20_780, max: 20_900 }) }),
  fc.constant({ type: "broughtForward" as const }),
);

/** Logs of several writers, taken back here and there, in no order. */
export const logs: fc.Arbitrary<Event[]> = fc
  .array(
    fc.record({
      writer: fc.constantFrom("a", "b", "c"),
      minutes: fc.integer({ min: 0, max: 60 * 24 * 30 }),
      what: fc.oneof(
        fc.record({
          type: fc.constant("graded" as const),
          card: fc.integer({ min: 0, max: 5 }).map(card),
          grade: fc.constantFrom<Grade>(1, 2, 3, 4),
          took: fc.nat(99_999),
        }),
        fc.record({
          type: fc.constant("tookBack" as const),
          event: fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(12)).map((id) => id.join(".")),
        }),
        fc.record({
          type: fc.constant("crammed" as const),
          card: fc.integer({ min: 0, max: 5 }).map(card),
          grade: fc.constantFrom<Grade>(1, 2, 3, 4),
          took: fc.nat(99_999),
        }),
        fc.record({ type: fc.constant("changed" as const), cards: someCards, change: changes }),
        fc.constant({ type: "began" as const }),
        fc.record({
          type: fc.constant("began" as const),
          custom: fc.record({ kind: fc.constantFrom(...customKinds), cards: someCards }),
        }),
        fc.constant({ type: "ended" as const }),
        fc.record({ type: fc.constant("more" as const), fresh: fc.nat(999) }),
        fc.record({
          type: fc.constant("interviewed" as const),
          round: fc.constantFrom("r1", "r2"),
          did: dids,
        }),
        fc.record({
          type: fc.constant("restored" as const),
          runs: fc.array(
            fc.record({ writer: fc.constantFrom("a", "b", "c"), from: fc.nat(12), to: fc.nat(12) }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      ),
    }),
    { maxLength: 40 },
  )
  .map((made) => {
    const seqs = new Map<string, number>();
    return made.map(({ writer, minutes, what }): Event => {
      const seq = seqs.get(writer) ?? 0;
      seqs.set(writer, seq + 1);
      const at = start + minutes * 60_000;
      return { writer, seq, at, day: Math.floor(at / dayLength), ...what };
    });
  });

/** All that can be read of a log where it lies. */
export const readAll = ({ rows, use }: Pick<EventStorage, "rows" | "use">): readonly Event[] =>
  rows().flatMap(use);
