/** Rounds as people, other tabs and strangers' backups make them. */
import fc from "fast-check";
import type { Question } from "../../../src/domain/deck";
import {
  type Did,
  type RoundEvent,
  answeredBys,
  bands,
  verdicts,
} from "../../../src/domain/interview/events";
import type { Item, Plan } from "../../../src/domain/interview/plan";

export const start = 1_795_420_800_000;

const items: readonly Item[] = [
  { type: "question", question: "c/questions/one?", round: "rapid", minutes: 1, why: { because: "new" } },
  { type: "break", minutes: 5 },
  { type: "question", question: "c/questions/two?", round: "design", minutes: 40, why: { because: "new" } },
];
export const plan: Plan = { kind: "mix", items };

const place = fc.nat(4);
const few = fc.nat(3);
const judged = fc.array(fc.option(fc.constantFrom(...verdicts)), { maxLength: 5 });

export const dids: fc.Arbitrary<Did> = fc.oneof(
  fc.constant<Did>({ type: "began", plan }),
  fc.record({ type: fc.constant("hinted" as const), place }),
  fc.record({ type: fc.constant("looked" as const), place, evidence: few }),
  fc.record({ type: fc.constant("followed" as const), place, followUp: few }),
  fc.record({ type: fc.constant("entered" as const), place, phase: few }),
  fc.record({
    type: fc.constant("answered" as const),
    place,
    by: fc.constantFrom(...answeredBys),
    words: fc.nat(500),
  }),
  fc.record(
    {
      type: fc.constant("judged" as const),
      place,
      points: judged,
      proposed: judged,
      flags: fc.array(few, { maxLength: 3 }),
      scorer: fc.nat(9),
    },
    { requiredKeys: ["type", "place", "points", "proposed", "flags"] },
  ),
  fc.record({
    type: fc.constant("overruled" as const),
    on: fc.constantFrom("overall" as const, "data" as const),
    band: fc.option(fc.constantFrom(...bands)),
  }),
  fc.constantFrom<Did>(
    { type: "next" },
    { type: "paused" },
    { type: "resumed" },
    { type: "finished" },
    { type: "deleted" },
  ),
  fc.record({
    type: fc.constant("returned" as const),
    since: fc.integer({ min: start - 1e7, max: start + 1e7 }),
  }),
);

/** Events of one round or two, at times that mostly grow and sometimes jump back. */
export const stories: fc.Arbitrary<readonly RoundEvent[]> = fc
  .array(
    fc.record({
      did: dids,
      round: fc.constantFrom("r1", "r1", "r2"),
      wait: fc.oneof(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: -3_600_000, max: 0 })),
    }),
    { maxLength: 40 },
  )
  .map((made) => {
    let at = start;
    return made.map(({ did, round, wait }, i) => {
      at += wait;
      return { round, did: i === 0 ? { type: "began", plan } : did, at, day: 20_780 };
    });
  });

/** A question with a must and a should, as a deck has it. */
export const question = (id: string, round: Question["round"] = "concept"): Question => ({
  id,
  section: "s",
  block: "s.0",
  ask: ["How would you serve it?"],
  round,
  level: "mid",
  minutes: 5,
  why: ["because"],
  points: [
    { says: ["Asks for latency"], phrasings: ["latency budget"], weight: "must", dimension: "scoping" },
    { says: ["Precomputes in batch"], phrasings: ["nightly batch"], weight: "should", dimension: "serving" },
    { says: ["Watches drift"], phrasings: ["drift monitoring"], weight: "should", dimension: "monitoring" },
  ],
  followUps: [["What about cost?"], ["How would you notice drift later?"]],
  redFlags: [{ says: ["Always real time"], phrasings: ["always real time"] }],
  hints: [["Who waits?"]],
  evidence: [],
  answer: [],
  see: ["c/s/latency:meaning", "c/s/drift:meaning", "c/s/other:meaning"],
});
