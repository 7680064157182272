/** The share of cards that is recalled in the end, if each is reviewed when the backward pass chose to. */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "./cardPolicy";
import { expectAfter, spreadDifficulty } from "../states/transitions";

/** Fills `recall` from `choice`. */
export function expectRecall(policy: CardPolicy, { attendance }: Prices): void {
  const { transitions, days, choice, recall, scratch } = policy;
  const { pointCount } = transitions;
  const expected = scratch.expected;
  for (let day = 0; day < days; day += 1) {
    const row = (days - day) * pointCount;
    recall.set(transitions.finalRecall.subarray(row, row + pointCount), day * pointCount);
  }
  for (let next = days - 1; next > 0; next -= 1) {
    if (attendance[next] === 0) continue;
    spreadDifficulty(transitions, recall, next * pointCount, scratch.outcomes);
    for (let day = 0; day < next; day += 1) {
      expectAfter(transitions, scratch.outcomes, next - day, expected, 0);
      const pair = pairIndex(day, next) * pointCount;
      for (let point = 0; point < pointCount; point += 1) {
        const index = day * pointCount + point;
        const gain = (expected[point] ?? 0) - (recall[index] ?? 0);
        addAt(recall, index, (choice[pair + point] ?? 0) * gain);
      }
    }
  }
}
