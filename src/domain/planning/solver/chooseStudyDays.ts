/** Chooses the day of the next review of each group's cards at given prices, or none. */
import { addAt } from "../addAt";
import type { CardPolicy, Prices } from "./cardPolicy";
import type { Flow } from "./forwardPass";
import type { SolverProblem } from "./solverProblem";
import { certain, gainAt, shareAt } from "./softMaximum";
import { outcomeCount } from "../states/transitions";

/** The expected value (of `values`, laid out as the policy's `value`) of a card in this state, reviewed or learned on `day`. */
export function expectFromState(
  { states, positions, policy }: SolverProblem,
  values: Float64Array,
  state: number,
  day: number,
): number {
  const { pointCount, grid } = policy.transitions;
  const first = (state * states.days + day) * outcomeCount;
  let sum = 0;
  for (let entry = first; entry < first + outcomeCount; entry += 1) {
    const index = day * pointCount + (positions.point[entry] ?? 0);
    const share = positions.stabilityShare[entry] ?? 0;
    const low = values[index] ?? 0;
    const lower = low + share * ((values[index + 1] ?? 0) - low);
    const high = values[index + grid.stabilityCount] ?? 0;
    const upper = high + share * ((values[index + grid.stabilityCount + 1] ?? 0) - high);
    sum += (states.chance[entry] ?? 0) * (lower + (positions.difficultyShare[entry] ?? 0) * (upper - lower));
  }
  return sum;
}

/**
 * Seconds of a review in this state, out of those that can be planned for. New cards can fill the seconds that reviews leave
 * unused at the end of a day, as far as whole new cards fit. Their seconds are reduced by that share. With learning steps a new
 * card is too long for that.
 */
function plannedSeconds(
  { states, seconds, available, dynamics }: SolverProblem,
  state: number,
  day: number,
): number {
  const expected = states.seconds[state * states.days + day] ?? 0;
  const { firstSeconds, longestFirst } = dynamics;
  const isFilling = states.isNew[state] === true && firstSeconds < longestFirst + 1;
  const filled = isFilling ? longestFirst * Math.floor((available[day] ?? 0) / longestFirst + 1e-9) : 0;
  return filled > 0 ? expected * Math.min(1, (seconds[day] ?? 0) / filled) : expected;
}

/**
 * The value of one card of the group; fills `shares[day]` with the share of its cards whose next review is on that day, from day
 * `from` on. As `chooseNextReview` does.
 */
export function chooseStudyDays(
  problem: SolverProblem,
  prices: Prices,
  group: number,
  temperature: number,
  shares: Float64Array,
  from: number,
): number {
  const { groups, states, days, policy } = problem;
  const state = groups.state[group] ?? 0;
  const never = (groups.weight[group] ?? 0) * (states.recallIfStopped[state] ?? 0);
  const first = Math.max(from, states.firstDay[state] ?? 0);
  let value = never;
  shares.fill(0);
  for (let day = days - 1; day >= first; day -= 1) {
    const presence = prices.attendance[day] ?? 0;
    if (presence === 0) continue;
    const price = (prices.perSecond[day] ?? 0) * plannedSeconds(problem, state, day);
    const gap = expectFromState(problem, policy.value, state, day) - price - value;
    if (gap <= -certain * temperature) continue;
    const isSure = gap >= certain * temperature;
    shares[day] = presence * (isSure ? 1 : shareAt(gap / temperature));
    value += presence * (isSure ? gap : temperature * gainAt(gap / temperature));
  }
  let remainingShare = 1;
  for (let day = first; day < days; day += 1) {
    const reviewedShare = remainingShare * (shares[day] ?? 0);
    shares[day] = reviewedShare;
    remainingShare -= reviewedShare;
  }
  return value;
}

/** `count` cards of the group take their next review as `shares` says: adds what they use to `flow`, and what they become to `mass`. */
export function reviewGroup(
  problem: SolverProblem,
  { transitions, mass }: CardPolicy,
  group: number,
  count: number,
  shares: Float64Array,
  flow: Flow,
): void {
  const { pointCount, grid } = transitions;
  const { groups, states, positions, days } = problem;
  const state = groups.state[group] ?? 0;
  const counted = states.isNew[state] === true ? flow.learned : flow.reviewed;
  for (let day = 0; day < days; day += 1) {
    const cards = (shares[day] ?? 0) * count;
    if (cards === 0) continue;
    const cell = state * days + day;
    addAt(flow.seconds, day, cards * plannedSeconds(problem, state, day));
    addAt(counted, day, cards);
    for (let entry = cell * outcomeCount; entry < (cell + 1) * outcomeCount; entry += 1) {
      const share = cards * (states.chance[entry] ?? 0);
      const low = day * pointCount + (positions.point[entry] ?? 0);
      const high = low + grid.stabilityCount;
      const right = share * (positions.stabilityShare[entry] ?? 0);
      const up = positions.difficultyShare[entry] ?? 0;
      addAt(mass, low, (share - right) * (1 - up));
      addAt(mass, low + 1, right * (1 - up));
      addAt(mass, high, (share - right) * up);
      addAt(mass, high + 1, right * up);
    }
  }
}
