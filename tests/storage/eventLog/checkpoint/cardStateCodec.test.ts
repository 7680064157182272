/** A card state in the checkpoint: a short tuple that decodes to the same state. */
import { expect, it } from "vitest";
import { type CardState, newCardState } from "../../../../src/domain/study/cardState";
import {
  type CardStateTuple,
  decodeCardState,
  encodeCardState,
} from "../../../../src/storage/eventLog/checkpoint/cardStateCodec";

const memory = {
  stability: 2.5,
  difficulty: 5,
  reps: 4,
  lapses: 1,
  lastReviewedAt: 1_795_400_000_000,
  lastReviewedDay: 20_780,
  learningStepIndex: 2,
} as const;
const marked = { flag: 3, isMarked: true, note: "n" } as const;

it.each<[string, CardState, CardStateTuple]>([
  ["that was never graded", newCardState, ["a", 0, [], 0, 0]],
  ["that is marked", { ...newCardState, status: marked }, ["a", 0, [], marked, 0]],
  [
    "in learning, due at a moment",
    {
      ...newCardState,
      firstGradedDay: 20_780,
      lastGradedDays: [20_780],
      memory: { ...memory, next: { type: "learning", dueAt: 1_795_400_600_000 } },
    },
    ["a", 20_780, [20_780], 0, [2.5, 5, 4, 1, 1_795_400_000_000, 20_780, 2, "learning", 1_795_400_600_000]],
  ],
  [
    "in review, due on a day",
    {
      firstGradedDay: 0,
      lastGradedDays: [20_780, 20_779],
      status: marked,
      memory: { ...memory, next: { type: "review", dueDay: 20_790 } },
    },
    ["a", 0, [20_780, 20_779], marked, [2.5, 5, 4, 1, 1_795_400_000_000, 20_780, 2, "review", 20_790]],
  ],
])("a card %s", (_, state, tuple) => {
  expect(encodeCardState(["a", state])).toEqual(tuple);
  expect(decodeCardState(tuple)).toEqual(["a", state]);
});
