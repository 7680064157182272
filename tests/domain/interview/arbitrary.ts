/** Arbitrary rounds, as people, other tabs and untrusted backups make them. */
import fc from "fast-check";
import type { Question } from "../../../src/domain/deck/question";
import type { InterviewPayload, RoundEvent } from "../../../src/domain/events/interview/interviewPayload";
import type { PlanItem, RoundPlan } from "../../../src/domain/events/interview/roundPlan";
import { answerMethods, bands, verdicts } from "../../../src/domain/events/interview/verdicts";

export const start = 1_795_420_800_000;

const items: readonly PlanItem[] = [
  { type: "question", question: "c/questions/one?", round: "rapid", minutes: 1, why: { type: "new" } },
  { type: "break", minutes: 5 },
  { type: "question", question: "c/questions/two?", round: "design", minutes: 40, why: { type: "new" } },
];
export const plan: RoundPlan = { kind: "mix", items };

const itemIndex = fc.nat(4);
const few = fc.nat(3);
const judged = fc.array(fc.option(fc.constantFrom(...verdicts)), { maxLength: 5 });

export const payloads: fc.Arbitrary<InterviewPayload> = fc.oneof(
  fc.constant<InterviewPayload>({ type: "started", plan }),
  fc.record({ type: fc.constant("hintShown" as const), itemIndex }),
  fc.record({ type: fc.constant("evidenceShown" as const), itemIndex, evidenceIndex: few }),
  fc.record({ type: fc.constant("followUpAsked" as const), itemIndex, followUpIndex: few }),
  fc.record({ type: fc.constant("phaseEntered" as const), itemIndex, phaseIndex: few }),
  fc.record({
    type: fc.constant("answered" as const),
    itemIndex,
    method: fc.constantFrom(...answerMethods),
    wordCount: fc.nat(500),
  }),
  fc.record(
    {
      type: fc.constant("judged" as const),
      itemIndex,
      verdicts: judged,
      proposedVerdicts: judged,
      redFlags: fc.array(few, { maxLength: 3 }),
      scorerVersion: fc.nat(9),
    },
    { requiredKeys: ["type", "itemIndex", "verdicts", "proposedVerdicts", "redFlags"] },
  ),
  fc.record({
    type: fc.constant("bandOverridden" as const),
    dimension: fc.constantFrom("overall" as const, "data" as const),
    band: fc.option(fc.constantFrom(...bands)),
  }),
  fc.constantFrom<InterviewPayload>(
    { type: "itemDone" },
    { type: "paused" },
    { type: "resumed" },
    { type: "finished" },
    { type: "deleted" },
  ),
  fc.record({
    type: fc.constant("returned" as const),
    awaySince: fc.integer({ min: start - 1e7, max: start + 1e7 }),
  }),
);

/** Events of one or two rounds, with timestamps that mostly grow and sometimes go back. */
export const roundEventLists: fc.Arbitrary<readonly RoundEvent[]> = fc
  .array(
    fc.record({
      payload: payloads,
      round: fc.constantFrom("r1", "r1", "r2"),
      wait: fc.oneof(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: -3_600_000, max: 0 })),
    }),
    { maxLength: 40 },
  )
  .map((made) => {
    let timestamp = start;
    return made.map(({ payload, round, wait }, i) => {
      timestamp += wait;
      return { round, payload: i === 0 ? { type: "started", plan } : payload, timestamp, day: 20_780 };
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
