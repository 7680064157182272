/**
 * What chance gave a learner. By chance, forty cards are recalled better or worse by several percent of them, which is more than
 * good policies differ by. So it is measured and taken off: a control variate. Its mean is 0 under any policy, as every answer
 * is compared with what was to be expected of it: what is left has the same mean, and a fraction of the spread.
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
import { type Learner, never, trueRecall, usualModel } from "./planLearner";
import { type Scenario, type Variation, weightOf } from "./planScenarios";

/** Call it before an answer, and what it returns after it, with its seconds: what chance gave, in weighted cards. */
export type ControlVariate = (learner: Learner, card: number, day: number) => (seconds: number) => number;

/** The value of what an answer leads to: recall in the end, less the price of further reviews and of the answer's own seconds. */
type ValueFunction = (memory: MemoryState, seconds: number) => number;

const grid: GridSize = [25, 6];
const { seconds, firstGrades, recalledGrades } = usualModel;
const dynamics = createDynamics(usualModel);

/** Undefined where what is to be expected isn't known. */
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
    const last = learner.lastDay[card] ?? never;
    const recall = trueRecall(learner, card, day);
    let expected = 0;
    for (const grade of grades) {
      const outcome = grade - 1;
      if (last === never) {
        expected += (firstGrades[outcome] ?? 0) * valueOf(dynamics.memory.firstState(grade), seconds.new);
        continue;
      }
      const share = grade === 1 ? 1 - recall : recall * (recalledGrades[outcome] ?? 0);
      const spent = grade === 1 ? seconds.forgotten : seconds.recalled;
      expected += share * valueOf(dynamics.after(before, day - last, grade), spent);
    }
    return (spent) => valueOf(memoryOf(), spent) - expected;
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
  const { pointCount, grid: places } = transitions;
  const valueByWeight = new Map<number, Float64Array>();
  forEachWeight(problem, { perSecond, attendance: problem.attendance }, 0, (first) => {
    valueByWeight.set(problem.groups.weight[first] ?? 0, value.slice());
  });
  return (weight, day) => {
    const values = valueByWeight.get(weight) ?? value;
    return ({ stability, difficulty }, spent) => {
      const across = places.stabilityPosition(stability);
      const up = places.difficultyPosition(difficulty);
      const s = indexBelow(across, places.stabilityCount);
      const d = indexBelow(up, places.difficultyCount);
      const cell = day * pointCount + d * places.stabilityCount + s;
      const between = (low: number) =>
        (values[low] ?? 0) + (across - s) * ((values[low + 1] ?? 0) - (values[low] ?? 0));
      const below = between(cell);
      return (
        below + (up - d) * (between(cell + places.stabilityCount) - below) - (perSecond[day] ?? 0) * spent
      );
    };
  };
}
