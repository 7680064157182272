/** Small instances solved exactly, by trying every policy: what the planner's bound and grid are held against. */
import type { KnownState } from "../../../../src/domain/planning/states/cardStates";
import {
  type StudyDynamics,
  type StudyModel,
  createDynamics,
} from "../../../../src/domain/planning/person/studyModel";
import { gradeOfOutcome } from "../../../../src/domain/planning/states/transitions";

type Card = KnownState | undefined;

/** After a review today, one day later is one day since. */
type Branch = { readonly chance: number; readonly seconds: number; readonly after: Card };

function createBranches(model: StudyModel) {
  const dynamics = createDynamics(model);
  const branchesOf = (card: Card): readonly Branch[] =>
    [0, 1, 2, 3].map((outcome) => {
      if (!card) {
        const first = dynamics.first[outcome] ?? dynamics.first[0];
        return {
          chance: model.firstGrades[outcome] ?? 0,
          seconds: first.seconds,
          after: { stability: first.stability, difficulty: first.difficulty, daysSince: 0 },
        };
      }
      const recall = dynamics.recall(card.daysSince, card.stability);
      const { stability, difficulty, seconds } = dynamics.after(
        card,
        card.daysSince,
        gradeOfOutcome(outcome),
      );
      return {
        chance: outcome === 0 ? 1 - recall : recall * (model.recalledGrades[outcome] ?? 0),
        seconds,
        after: { stability, difficulty, daysSince: 0 },
      };
    });
  const recallOf = (card: Card) => (card ? dynamics.recall(card.daysSince, card.stability) : 0);
  return { dynamics, branchesOf, recallOf };
}

const later = (card: Card, days: number): Card => card && { ...card, daysSince: card.daysSince + days };

/**
 * One card at given prices of a second: expected recall less prices, from the whole tree of outcomes, without any grid. Recall
 * counts `interviewDayFraction` of a day after the last one; `counted` has the seconds that are paid for.
 */
export function solveCard(
  card: Card,
  prices: readonly number[],
  model: StudyModel,
  interviewDayFraction: number,
  counted: Pick<StudyDynamics, "firstSeconds" | "reviewSeconds">,
): number {
  const { branchesOf, recallOf } = createBranches(model);
  const days = prices.length;
  const valueFrom = (state: Card, day: number, first: number): number => {
    let best = recallOf(later(state, days + interviewDayFraction - day));
    for (let next = first; next < days; next += 1) {
      const now = later(state, next - day);
      if (now?.daysSince === 0) continue;
      let worth = -(prices[next] ?? 0) * (now ? counted.reviewSeconds(recallOf(now)) : counted.firstSeconds);
      for (const { chance, after } of branchesOf(now)) {
        if (chance > 0) worth += chance * valueFrom(after, next, next + 1);
      }
      best = Math.max(best, worth);
    }
    return best;
  };
  return valueFrom(card, 0, 0);
}

/**
 * The most expected recall (in cards) of any policy that sees each outcome before it goes on, and begins a card only if its
 * longest answer fits in what is left of the day.
 */
export function solveJointly(cards: readonly Card[], seconds: readonly number[], model: StudyModel): number {
  const { dynamics, branchesOf, recallOf } = createBranches(model);
  const longest = (card: Card) => (card ? dynamics.longestReviewSeconds : dynamics.longestFirstSeconds);
  // Where time is left for all of them, their order on the day makes no difference: only that of the list is tried.
  const isAmple = (states: readonly Card[], left: number) =>
    states.reduce((sum, card) => sum + longest(card), 0) <= left;
  const play = (day: number, left: number, states: readonly Card[], from = 0): number => {
    const tomorrow = states.map((card) => later(card, 1));
    let best =
      day + 1 === seconds.length
        ? tomorrow.reduce((sum, card) => sum + recallOf(card), 0)
        : play(day + 1, seconds[day + 1] ?? 0, tomorrow);
    for (const [i, card] of states.entries()) {
      if (i < from || card?.daysSince === 0 || longest(card) > left) continue;
      const isOrdered = from > 0 || isAmple(states, left);
      let worth = 0;
      for (const { chance, seconds: spent, after } of branchesOf(card)) {
        if (chance > 0)
          worth += chance * play(day, left - spent, states.with(i, after), isOrdered ? i + 1 : 0);
      }
      best = Math.max(best, worth);
    }
    return best;
  };
  return play(0, seconds[0] ?? 0, cards);
}
