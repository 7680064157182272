/** Policies that choose the cards: fixed settings as in other apps, and the plan. */
import { estimateAttendance } from "../../src/domain/planning/person/attendance";
import { valueOfCard } from "../../src/domain/planning/states/cardGroups";
import { clusterStates } from "../../src/domain/planning/states/clusterStates";
import { choosePlannedCard } from "../../src/domain/planning/choosePlannedCard";
import { createSolverProblem, createPlanningTask } from "../../src/domain/planning/solver/solverProblem";
import { runToEnd } from "../../src/domain/collections/runToEnd";
import {
  firstPrices,
  forecastSearch,
  provisionalSearch,
  rankingGrid,
  rankingSearch,
  searchPrices,
} from "../../src/domain/planning/solver/priceSearch";
import { rankGroups } from "../../src/domain/planning/solver/rankGroups";
import { countSameDayRepeats } from "../../src/domain/planning/person/sameDayRepeats";
import { estimateStabilityScale } from "../../src/domain/planning/person/estimateStabilityScale";
import { createDynamics } from "../../src/domain/planning/person/studyModel";
import {
  type Learner,
  cardsOfLearner,
  longestAnswer,
  neverReviewedDay,
  scheduling,
  usualModel,
} from "./planLearner";
import { type Scenario, secondsOf } from "./planScenarios";

export type Policy = {
  readonly name: string;
  /** Starts a day of one learner. */
  readonly start: (scenario: Scenario, learner: Learner) => (day: number) => SelectCard;
};

/** The next card of those whose longest answer fits; undefined at the end of the day. */
type SelectCard = (secondsLeft: number) => number | undefined;

export type FixedSettings = {
  readonly retention: number;
  readonly newPerDay: number;
  /** Whether cards that aren't due are reviewed when time is left. */
  readonly isAhead: boolean;
  readonly isNewFirst: boolean;
};

const { memory } = createDynamics(usualModel);

/** The days after which recall is down to `retention`, as a factor of stability. */
function intervalFactor(retention: number): number {
  const decay = -(usualModel.parameters[20] ?? 0.1542);
  return (retention ** (1 / decay) - 1) / (0.9 ** (1 / decay) - 1);
}

/** Cards in this order. Those that don't fit are left out. */
function selectInOrder(cards: readonly number[], learner: Learner): SelectCard {
  let index = 0;
  return (secondsLeft) => {
    for (; index < cards.length; index += 1) {
      const card = cards[index];
      if (card === undefined || longestAnswer(learner, card) > secondsLeft) continue;
      index += 1;
      return card;
    }
    return undefined;
  };
}

/** Due cards with the lowest recall first, then new ones in order. */
export function fixedPolicy(name: string, settings: FixedSettings): Policy {
  const { retention, newPerDay, isAhead, isNewFirst } = settings;
  const factor = intervalFactor(retention);
  return {
    name,
    start: (_, learner) => (day) => {
      const { stability, lastDay } = learner;
      const due: number[] = [];
      const early: number[] = [];
      const fresh: number[] = [];
      const recall = new Float64Array(lastDay.length);
      for (let card = 0; card < lastDay.length; card += 1) {
        const last = lastDay[card] ?? neverReviewedDay;
        if (last === neverReviewedDay) {
          if (fresh.length < newPerDay) fresh.push(card);
          continue;
        }
        const cardStability = stability[card] ?? 1;
        const isDue = last + Math.max(1, Math.round(cardStability * factor)) <= day;
        if (!isDue && !isAhead) continue;
        recall[card] = memory.recall(day - last, cardStability);
        (isDue ? due : early).push(card);
      }
      const byRecall = (a: number, b: number) => (recall[a] ?? 0) - (recall[b] ?? 0);
      due.sort(byRecall);
      early.sort(byRecall);
      return selectInOrder(isNewFirst ? [...fresh, ...due, ...early] : [...due, ...fresh, ...early], learner);
    },
  };
}

const retentions = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97];
const newCards = [5, 10, 20, 30, 50, Infinity];

/** The 84 fixed settings: seven retentions, six numbers of new cards a day, reviewing ahead or not. */
export const fixedSettings = (isNewFirst: boolean): readonly FixedSettings[] =>
  retentions.flatMap((retention) =>
    newCards.flatMap((newPerDay) =>
      [false, true].map((isAhead) => ({ retention, newPerDay, isAhead, isNewFirst })),
    ),
  );

export const nameOf = ({ retention, newPerDay, isAhead }: FixedSettings): string =>
  `${retention.toFixed(2)}, ${newPerDay === Infinity ? "all" : newPerDay} new${isAhead ? ", ahead" : ""}`;

const usual: FixedSettings = { retention: 0.9, newPerDay: 20, isAhead: false, isNewFirst: false };
export const defaultPolicy = fixedPolicy("default", usual);
export const aheadPolicy = fixedPolicy("review ahead", { ...usual, isAhead: true });

/** What `planSteps` does each day. */
export const fullSearch = [...provisionalSearch, ...forecastSearch, ...rankingSearch];

/** The plan, made again each morning from the memories that FSRS estimates, as in the app. */
export const planPolicy: Policy = {
  name: "plan",
  start: (scenario, learner) => {
    const seconds = secondsOf(scenario);
    const model = learner.variation.hasSteps
      ? { ...usualModel, sameDayRepeats: countSameDayRepeats(scheduling, usualModel.repeatedGrades) }
      : usualModel;
    let studied = 0;
    return (day) => {
      const planned = seconds.slice(0, day).filter((time) => time > 0).length;
      const attendance = estimateAttendance(studied, planned);
      studied += 1;
      const stabilityScale = estimateStabilityScale(learner.tests, model.parameters);
      const cards = cardsOfLearner(learner, scenario, day);
      const person = { ...model, stabilityScale, attendance };
      const rough = createPlanningTask(clusterStates(cards, 64), seconds.slice(day), person);
      const prices = runToEnd(searchPrices(rough, firstPrices(rough), fullSearch));
      const task = createPlanningTask(cards, seconds.slice(day), person);
      const ranks = rankGroups(createSolverProblem(task, rankingGrid), prices);
      const { states, groups, dynamics } = task;
      const candidates = [...cards.keys()]
        .map((card) => {
          const state = groups.state[groups.group[card] ?? 0] ?? 0;
          const rank = valueOfCard(groups, ranks, card, -Infinity);
          return {
            card,
            rank,
            gain: rank * (states.seconds[state * task.days] ?? 0),
            isNew: states.isNew[state] === true,
            recall: states.recall[state * task.days] ?? 0,
          };
        })
        .filter(({ rank }) => rank > 0)
        .sort((a, b) => b.rank - a.rank || a.card - b.card);
      return (secondsLeft) => {
        const index = choosePlannedCard(candidates, secondsLeft, dynamics);
        return index === undefined ? undefined : candidates.splice(index, 1)[0]?.card;
      };
    };
  },
};
