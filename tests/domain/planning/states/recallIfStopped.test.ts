/** Recall at the interview without another review. */
import { expect, it } from "vitest";
import type { PlanCard } from "../../../../src/domain/planning/planRequest";
import {
  unsuspendedCards,
  recallIfStoppedByCard,
} from "../../../../src/domain/planning/states/recallIfStopped";
import { model, requestOf, today } from "../requests";

const planCard = (changed: Partial<PlanCard> = {}): PlanCard => ({
  id: "a",
  weight: 1,
  groups: [],
  isSuspended: false,
  memory: { stability: 9.5, difficulty: 5, lastDay: today - 1 },
  ...changed,
});
const stoppedOf = (cards: readonly PlanCard[], changed: Parameters<typeof requestOf>[0] = {}) => [
  ...recallIfStoppedByCard(requestOf({ interviewDay: today + 8, hoursIntoDay: 12, cards, ...changed })),
];

it("is 90% where the time since the last review is the stability, 0 of a new card, and nothing of a suspended one", () => {
  // 1 day to today, 8 to the interview's day and half of that.
  const stopped = stoppedOf([planCard(), planCard({ isSuspended: true }), planCard({ memory: undefined })]);
  expect(stopped).toEqual([expect.closeTo(0.9, 9), 0]);
});

it("counts the person's own scale of stability, and a last review in the future as one at the interview", () => {
  const scaled = planCard({ memory: { stability: 4.75, difficulty: 5, lastDay: today - 1 } });
  expect(stoppedOf([scaled], { model: { ...model, stabilityScale: 2 } })).toEqual([expect.closeTo(0.9, 9)]);
  const ahead = planCard({ memory: { stability: 1, difficulty: 5, lastDay: today + 20 } });
  expect(stoppedOf([ahead])).toEqual([1]);
});

it("is that of the last planned day, for an interview beyond it", () => {
  const card = planCard({ memory: { stability: 91.5, difficulty: 5, lastDay: today - 1 } });
  expect(stoppedOf([card], { interviewDay: today + 300 })).toEqual([expect.closeTo(0.9, 9)]);
});

it("a weight that is no number above 0 is 0", () => {
  const weights = [2, 0, -1, Number.NaN, Infinity].map((weight) => planCard({ weight }));
  expect(unsuspendedCards(weights).map(({ weight }) => weight)).toEqual([2, 0, 0, 0, 0]);
  expect(unsuspendedCards([planCard({ isSuspended: true })])).toEqual([]);
});
