/** Chooses the day of the next review of each group's cards at given prices, or none. */
import { addAt } from "../addAt";
import type { CardPolicy, Prices } from "./cardPolicy";
import type { Flow } from "./forwardPass";
import type { SolverProblem } from "./solverProblem";
import { gainAt, maxTemperatures, shareAt } from "./softMaximum";
import { outcomeCount } from "../states/transitions";

/** The expected value (of `values`, laid out as the policy's `value`) of a card in this state, reviewed or learned on `dayIndex`. */
export function expectFromState(
  { states, positions, policy }: SolverProblem,
  values: Float64Array,
  state: number,
  dayIndex: number,
): number {
  const { pointCount, grid } = policy.transitions;
  const first = (state * states.days + dayIndex) * outcomeCount;
  let sum = 0;
  for (let entry = first; entry < first + outcomeCount; entry += 1) {
    const index = dayIndex * pointCount + (positions.point[entry] ?? 0);
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
  { states, usableSeconds, availableSeconds, dynamics }: SolverProblem,
  state: number,
  dayIndex: number,
): number {
  const expected = states.seconds[state * states.days + dayIndex] ?? 0;
  const { firstSeconds, longestFirstSeconds } = dynamics;
  const isFilling = states.isNew[state] === true && firstSeconds < longestFirstSeconds + 1;
  const filled = isFilling
    ? longestFirstSeconds * Math.floor((availableSeconds[dayIndex] ?? 0) / longestFirstSeconds + 1e-9)
    : 0;
  return filled > 0 ? expected * Math.min(1, (usableSeconds[dayIndex] ?? 0) / filled) : expected;
}

/**
 * The value of one card of the group; fills `shares[dayIndex]` with the share of its cards whose next review is on that day, from
 * day `from` on. As `chooseNextReview` does.
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
  const first = Math.max(from, states.firstDayIndex[state] ?? 0);
  let value = never;
  shares.fill(0);
  for (let dayIndex = days - 1; dayIndex >= first; dayIndex -= 1) {
    const presence = prices.attendance[dayIndex] ?? 0;
    if (presence === 0) continue;
    const price = (prices.perSecond[dayIndex] ?? 0) * plannedSeconds(problem, state, dayIndex);
    const gap = expectFromState(problem, policy.value, state, dayIndex) - price - value;
    if (gap <= -maxTemperatures * temperature) continue;
    const isSure = gap >= maxTemperatures * temperature;
    shares[dayIndex] = presence * (isSure ? 1 : shareAt(gap / temperature));
    value += presence * (isSure ? gap : temperature * gainAt(gap / temperature));
  }
  let remainingShare = 1;
  for (let dayIndex = first; dayIndex < days; dayIndex += 1) {
    const reviewedShare = remainingShare * (shares[dayIndex] ?? 0);
    shares[dayIndex] = reviewedShare;
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
  for (let dayIndex = 0; dayIndex < days; dayIndex += 1) {
    const cards = (shares[dayIndex] ?? 0) * count;
    if (cards === 0) continue;
    const cell = state * days + dayIndex;
    addAt(flow.seconds, dayIndex, cards * plannedSeconds(problem, state, dayIndex));
    addAt(counted, dayIndex, cards);
    for (let entry = cell * outcomeCount; entry < (cell + 1) * outcomeCount; entry += 1) {
      const share = cards * (states.chance[entry] ?? 0);
      const low = dayIndex * pointCount + (positions.point[entry] ?? 0);
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
