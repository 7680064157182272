/** The share of cards that is recalled in the end, if each is reviewed when the backward pass chose to. */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "./cardPolicy";
import { expectAfter, spreadDifficulty } from "../states/transitions";

/** Fills `recall` from `choice`. */
export function expectRecall(policy: CardPolicy, { attendance }: Prices): void {
  const { transitions, days, choice, recall, scratch } = policy;
  const { pointCount } = transitions;
  const expected = scratch.expected;
  for (let dayIndex = 0; dayIndex < days; dayIndex += 1) {
    const row = (days - dayIndex) * pointCount;
    recall.set(transitions.finalRecall.subarray(row, row + pointCount), dayIndex * pointCount);
  }
  for (let next = days - 1; next > 0; next -= 1) {
    if (attendance[next] === 0) continue;
    spreadDifficulty(transitions, recall, next * pointCount, scratch.outcomes);
    for (let dayIndex = 0; dayIndex < next; dayIndex += 1) {
      expectAfter(transitions, scratch.outcomes, next - dayIndex, expected, 0);
      const pair = pairIndex(dayIndex, next) * pointCount;
      for (let point = 0; point < pointCount; point += 1) {
        const index = dayIndex * pointCount + point;
        const gain = (expected[point] ?? 0) - (recall[index] ?? 0);
        addAt(recall, index, (choice[pair + point] ?? 0) * gain);
      }
    }
  }
}
