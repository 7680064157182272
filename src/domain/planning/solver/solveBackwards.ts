/**
 * Dynamic programming backwards in time. Between two reviews nothing is learned, so the day of the next review is chosen when
 * the last one ends: U(t, S, D) = max over "never again" and every later day u of −price(u) × seconds + E U(u, S′, D′).
 */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "./cardPolicy";
import { certain, gainAt, shareAt } from "./softMaximum";
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
  for (let day = policy.days - 1; day >= 0; day -= 1) {
    chooseNextReview(policy, prices, day, weight, temperature);
    if (day > 0 && prices.attendance[day] !== 0) offerReview(policy, day, prices.perSecond[day] ?? 0);
  }
}

/** What a review on day `next` is worth to the cards that were last reviewed on each earlier day: fills `choice` with these values. */
function offerReview({ transitions, value, choice, scratch }: CardPolicy, next: number, price: number): void {
  const { pointCount, seconds } = transitions;
  spreadDifficulty(transitions, value, next * pointCount, scratch.outcomes);
  for (let day = 0; day < next; day += 1) {
    const offset = pairIndex(day, next) * pointCount;
    const row = (next - day) * pointCount;
    expectAfter(transitions, scratch.outcomes, next - day, choice, offset);
    for (let point = 0; point < pointCount; point += 1) {
      addAt(choice, offset + point, -price * (seconds[row + point] ?? 0));
    }
  }
}

/**
 * The value of having been reviewed on `day`, from what each later day offers; turns those values into shares. With V the value
 * of waiting past a day, the day before it is worth V + attendance × max(0, review − V): who misses a day chooses again.
 */
function chooseNextReview(
  { transitions, days, value, choice }: CardPolicy,
  { attendance }: Prices,
  day: number,
  weight: number,
  temperature: number,
): void {
  const { pointCount, finalRecall } = transitions;
  const start = day * pointCount;
  const row = (days - day) * pointCount;
  for (let point = 0; point < pointCount; point += 1)
    value[start + point] = weight * (finalRecall[row + point] ?? 0);
  const scale = 1 / temperature;
  const sure = certain * temperature;
  for (let next = days - 1; next > day; next -= 1) {
    const presence = attendance[next] ?? 0;
    if (presence === 0) continue;
    const offset = pairIndex(day, next) * pointCount;
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
