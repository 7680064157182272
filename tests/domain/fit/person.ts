/** A made-up person with parameters of their own, who reviews for a while: what an optimiser should find out. */
import type { History, Review } from "../../../src/domain/fit/histories";
import { type Grade, type Memory, type Scheduling, recallAfter, remember } from "../../../src/domain/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { chanceFrom } from "../../../src/domain/workload";

const dayLength = 86_400_000;
const start = 20_000;

/** The way in which this person really forgets: faster at first than most, and each review helps less. */
const trueWeights = defaultSettings.scheduling.weights.map((weight, i) =>
  i < 4 ? weight * 0.5 : i === 8 ? weight - 0.7 : weight,
);

/** `cards` cards, each reviewed at FSRS's usual intervals for `days` days, answered as the person's own memory has it. */
export function personal(cards: number, days: number, seed: number): readonly History[] {
  const chance = chanceFrom(seed);
  const usual = defaultSettings.scheduling;
  const own: Scheduling = { ...usual, weights: trueWeights };
  return Array.from({ length: cards }, (_, i) => {
    const history: Review[] = [];
    let planned: Memory | undefined;
    let real: Memory | undefined;
    let day = start + (i % 60);
    let last = day;
    while (day < start + days) {
      const recall = real ? recallAfter(real, day - last, own) : 0;
      const grade: Grade = !real
        ? chance() < 0.3
          ? 1
          : 3
        : chance() < recall
          ? chance() < 0.2
            ? 2
            : 3
          : 1;
      history.push({ grade, days: real ? day - last : 0, at: day * dayLength + i });
      planned = remember(planned, grade, day * dayLength, day, usual);
      real = remember(real, grade, day * dayLength, day, own);
      last = day;
      day = planned.next.phase === "review" ? Math.max(day + 1, planned.next.due) : day + 1;
    }
    return history;
  });
}
