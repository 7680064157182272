/**
 * A control variate: a learner's luck, to be subtracted from their recall. Luck changes the recall of forty cards by several
 * percent, which is more than good policies differ by. Each answer is compared with its expected value, so the mean of luck is 0
 * under any policy: the difference has the same mean as the recall, and a fraction of its spread.
 */
import { forEachWeight } from "../../src/domain/planning/solver/dual";
import {
  type GridSize,
  createSolverProblem,
  idealTaskOf,
} from "../../src/domain/planning/solver/solverProblem";
import type { MemoryState } from "../../src/domain/planning/person/memoryModel";
import { indexBelow } from "../../src/domain/planning/states/transitions";
import { createDynamics } from "../../src/domain/planning/person/studyModel";
import { grades } from "../../src/domain/scheduling/memory";
import { idealPrices, isSolvable, taskOfLearner } from "./planBound";
import { type Learner, neverReviewedDay, trueRecall, usualModel } from "./planLearner";
import { type Scenario, type Variation, weightOf } from "./planScenarios";

/** Called before an answer. It returns a function to call after the answer, with its seconds, which gives the luck in weighted cards. */
export type ControlVariate = (learner: Learner, card: number, day: number) => (seconds: number) => number;

/** The value of what an answer leads to: recall in the end, less the price of further reviews and of the answer's own seconds. */
type ValueFunction = (memory: MemoryState, seconds: number) => number;

const grid: GridSize = [25, 6];
const { seconds, firstGrades, recalledGrades } = usualModel;
const dynamics = createDynamics(usualModel);

/** Undefined where expected values aren't known. */
export function createControlVariate(scenario: Scenario, variation: Variation): ControlVariate | undefined {
  if (!isSolvable(variation)) return undefined;
  const valueFunctionOf = createValueFunctions(scenario, variation);
  return (learner, card, day) => {
    const valueOf = valueFunctionOf(weightOf(scenario, card), day);
    const memoryOf = (): MemoryState => ({
      stability: learner.trueStability[card] ?? 1,
      difficulty: learner.trueDifficulty[card] ?? 5,
    });
    const before = memoryOf();
    const last = learner.lastDay[card] ?? neverReviewedDay;
    const recall = trueRecall(learner, card, day);
    let expected = 0;
    for (const grade of grades) {
      const outcome = grade - 1;
      if (last === neverReviewedDay) {
        expected += (firstGrades[outcome] ?? 0) * valueOf(dynamics.memory.firstState(grade), seconds.new);
        continue;
      }
      const share = grade === 1 ? 1 - recall : recall * (recalledGrades[outcome] ?? 0);
      const answerSeconds = grade === 1 ? seconds.forgotten : seconds.recalled;
      expected += share * valueOf(dynamics.after(before, day - last, grade), answerSeconds);
    }
    return (answerSeconds) => valueOf(memoryOf(), answerSeconds) - expected;
  };
}

/** At the prices of the bound for the first learner. Any prices would do: the better they fit, the less of the spread is left. */
function createValueFunctions(
  scenario: Scenario,
  variation: Variation,
): (weight: number, day: number) => ValueFunction {
  const task = taskOfLearner(scenario, variation, 1, Infinity);
  const perSecond = idealPrices(task);
  const problem = createSolverProblem(idealTaskOf(task), grid);
  const { transitions, value } = problem.policy;
  const { pointCount, grid: stateGrid } = transitions;
  const valueByWeight = new Map<number, Float64Array>();
  forEachWeight(problem, { perSecond, attendance: problem.attendance }, 0, (first) => {
    valueByWeight.set(problem.groups.weight[first] ?? 0, value.slice());
  });
  return (weight, day) => {
    const values = valueByWeight.get(weight) ?? value;
    return ({ stability, difficulty }, answerSeconds) => {
      const stabilityPosition = stateGrid.stabilityPosition(stability);
      const difficultyPosition = stateGrid.difficultyPosition(difficulty);
      const stabilityIndex = indexBelow(stabilityPosition, stateGrid.stabilityCount);
      const difficultyIndex = indexBelow(difficultyPosition, stateGrid.difficultyCount);
      const point = day * pointCount + difficultyIndex * stateGrid.stabilityCount + stabilityIndex;
      const between = (index: number) => {
        const low = values[index] ?? 0;
        return low + (stabilityPosition - stabilityIndex) * ((values[index + 1] ?? 0) - low);
      };
      const below = between(point);
      const above = between(point + stateGrid.stabilityCount);
      const futureValue = below + (difficultyPosition - difficultyIndex) * (above - below);
      return futureValue - (perSecond[day] ?? 0) * answerSeconds;
    };
  };
}
