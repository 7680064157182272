/** Sums over cards: recall of a chapter or a tier, with its spread, and its curve. */
import { groupBy } from "../../collections/groupBy";
import { addAt } from "../addAt";
import type { CardGroups } from "../states/cardGroups";
import type { PlanCard, PlanRequest } from "../planRequest";
import type { RecallCurve, RecallForecast } from "../planResult";
import type { PlanningTask } from "../solver/solverProblem";
import { unsuspendedCards } from "../states/recallIfStopped";

/** Recall of some cards, given by index, from the chances of all. Cards are forgotten independently of each other. */
function summarize(
  cards: readonly PlanCard[],
  members: readonly number[],
  expected: Float64Array,
  ifStopped: Float64Array,
): RecallForecast {
  const wanted = members.filter((card) => (cards[card]?.weight ?? 0) > 0);
  const count = Math.max(1, wanted.length);
  const sum = (valueOf: (card: number) => number) => wanted.reduce((total, card) => total + valueOf(card), 0);
  return {
    cardCount: members.length,
    wantedCount: wanted.length,
    expected: sum((card) => expected[card] ?? 0) / count,
    standardDeviation: Math.sqrt(sum((card) => (expected[card] ?? 0) * (1 - (expected[card] ?? 0)))) / count,
    ifStopped: sum((card) => ifStopped[card] ?? 0) / count,
  };
}

/** Recall of all cards, and of each group that any of them names. */
export function summarizeAll(cards: readonly PlanCard[], expected: Float64Array, ifStopped: Float64Array) {
  const summaryOf = (members: readonly number[]) => summarize(cards, members, expected, ifStopped);
  const memberships = cards.flatMap(({ groups }, card) => [...new Set(groups)].map((key) => ({ key, card })));
  const byKey = groupBy(memberships, ({ key }) => key);
  return {
    overall: summaryOf([...cards.keys()]),
    groups: new Map([...byKey].map(([key, members]) => [key, summaryOf(members.map(({ card }) => card))])),
  };
}

/** 0 without cards. */
export function weightedMean(cards: readonly PlanCard[], values: Float64Array): number {
  const total = cards.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? cards.reduce((sum, { weight }, i) => sum + weight * (values[i] ?? 0), 0) / total : 0;
}

/** How many of these cards each group holds. */
export function countCards(groups: CardGroups, members: readonly number[]): Float64Array {
  const counts = new Float64Array(groups.size);
  for (const card of members) {
    const lower = groups.group[card] ?? -1;
    if (lower < 0) continue;
    const share = groups.upperShare[card] ?? 0;
    const upper = groups.upperGroup[card] ?? lower;
    addAt(counts, lower, 1 - share);
    addAt(counts, upper, share);
  }
  return counts;
}

/**
 * `members`: wanted cards. `reviewed`: how many of them are recalled each morning, by the forecast. What reviews gain is scaled,
 * so that the curve ends at the total of `expected`, which is by card.
 */
export function createCurve(
  { cards, today }: PlanRequest,
  { days, interviewDayFraction, dynamics }: PlanningTask,
  members: readonly number[],
  reviewed: Float64Array | undefined,
  expected: Float64Array,
): RecallCurve {
  const unsuspended = unsuspendedCards(cards);
  const planned = Array.from({ length: days + 1 }, (_, morning) => reviewed?.[morning] ?? 0);
  const ifStopped = planned.map(() => 0);
  for (const index of members) {
    const memory = unsuspended[index]?.memory;
    if (!memory) continue;
    const since = Math.max(0, today - memory.lastDay);
    for (let morning = 0; morning <= days; morning += 1) {
      const daysFromNow = morning === days ? days + interviewDayFraction : morning;
      ifStopped[morning] = (ifStopped[morning] ?? 0) + dynamics.recall(since + daysFromNow, memory.stability);
    }
  }
  const count = Math.max(1, members.length);
  const expectedTotal = members.reduce((sum, card) => sum + (expected[card] ?? 0), 0);
  const stoppedTotal = ifStopped[days] ?? 0;
  const gain = (planned[days] ?? 0) - stoppedTotal;
  const scale = gain > 0 ? (expectedTotal - stoppedTotal) / gain : 1;
  return {
    planned: planned.map((sum, morning) => {
      const base = ifStopped[morning] ?? 0;
      return Math.min(1, (base + scale * (sum - base)) / count);
    }),
    ifStopped: ifStopped.map((sum) => sum / count),
  };
}
