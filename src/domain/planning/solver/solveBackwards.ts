/**
 * Dynamic programming backwards in time. Between two reviews nothing is learned, so the day of the next review is chosen when
 * the last one ends: U(t, S, D) = max over "never again" and every later day u of −price(u) × seconds + E U(u, S′, D′).
 */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "./cardPolicy";
import { gainAt, maxTemperatures, shareAt } from "./softMaximum";
import { expectAfter, spreadDifficulty } from "../states/transitions";

/**
 * Fills `value` and `choice` for cards of this weight. At `temperature` 0 the better of two choices is taken; above, the soft
 * maximum, which is never below it, and smooth in the prices.
 */
export function solveBackwards(
  policy: CardPolicy,
  prices: Prices,
  weight: number,
  temperature: number,
): void {
  for (let dayIndex = policy.days - 1; dayIndex >= 0; dayIndex -= 1) {
    chooseNextReview(policy, prices, dayIndex, weight, temperature);
    if (dayIndex > 0 && prices.attendance[dayIndex] !== 0)
      offerReview(policy, dayIndex, prices.perSecond[dayIndex] ?? 0);
  }
}

/** What a review on day `next` is worth to the cards that were last reviewed on each earlier day: fills `choice` with these values. */
function offerReview({ transitions, value, choice, scratch }: CardPolicy, next: number, price: number): void {
  const { pointCount, seconds } = transitions;
  spreadDifficulty(transitions, value, next * pointCount, scratch.outcomes);
  for (let dayIndex = 0; dayIndex < next; dayIndex += 1) {
    const offset = pairIndex(dayIndex, next) * pointCount;
    const row = (next - dayIndex) * pointCount;
    expectAfter(transitions, scratch.outcomes, next - dayIndex, choice, offset);
    for (let point = 0; point < pointCount; point += 1) {
      addAt(choice, offset + point, -price * (seconds[row + point] ?? 0));
    }
  }
}

/**
 * The value of having been reviewed on `dayIndex`, from what each later day offers; turns those values into shares. With V the
 * value of waiting past a day, the day before it is worth V + attendance × max(0, review − V): who misses a day chooses again.
 */
function chooseNextReview(
  { transitions, days, value, choice }: CardPolicy,
  { attendance }: Prices,
  dayIndex: number,
  weight: number,
  temperature: number,
): void {
  const { pointCount, finalRecall } = transitions;
  const start = dayIndex * pointCount;
  const row = (days - dayIndex) * pointCount;
  for (let point = 0; point < pointCount; point += 1)
    value[start + point] = weight * (finalRecall[row + point] ?? 0);
  const scale = 1 / temperature;
  const sure = maxTemperatures * temperature;
  for (let next = days - 1; next > dayIndex; next -= 1) {
    const presence = attendance[next] ?? 0;
    if (presence === 0) continue;
    const offset = pairIndex(dayIndex, next) * pointCount;
    for (let point = 0; point < pointCount; point += 1) {
      const gap = (choice[offset + point] ?? 0) - (value[start + point] ?? 0);
      if (gap <= -sure) {
        choice[offset + point] = 0;
      } else if (gap >= sure) {
        choice[offset + point] = presence;
        addAt(value, start + point, presence * gap);
      } else {
        choice[offset + point] = presence * shareAt(gap * scale);
        addAt(value, start + point, presence * temperature * gainAt(gap * scale));
      }
    }
  }
}
