/** A simulated person with given FSRS parameters, which an optimizer should find. */
import type { Review, ReviewHistory } from "../../../src/domain/optimizer/reviewHistories";
import { seededRandom } from "../../../src/domain/random/seededRandom";
import { nextMemory, retrievabilityAfterDays } from "../../../src/domain/scheduling/fsrs";
import type { Grade, Memory } from "../../../src/domain/scheduling/memory";
import type { SchedulingOptions } from "../../../src/domain/scheduling/schedulingOptions";
import { defaultSettings } from "../../../src/domain/settings";

const msPerDay = 86_400_000;
const start = 20_000;

/** The true parameters: this person forgets faster at first than most, and each review helps less. */
const trueParameters = defaultSettings.scheduling.parameters.map((parameter, i) =>
  i < 4 ? parameter * 0.5 : i === 8 ? parameter - 0.7 : parameter,
);

/** `cards` cards, each reviewed at FSRS's usual intervals for `days` days, with answers drawn from the true parameters. */
export function simulateReviewHistories(cards: number, days: number, seed: number): readonly ReviewHistory[] {
  const random = seededRandom(seed);
  const defaultOptions = defaultSettings.scheduling;
  const trueOptions: SchedulingOptions = { ...defaultOptions, parameters: trueParameters };
  return Array.from({ length: cards }, (_, i) => {
    const history: Review[] = [];
    let planned: Memory | undefined;
    let real: Memory | undefined;
    let day = start + (i % 60);
    let last = day;
    while (day < start + days) {
      const recall = real ? retrievabilityAfterDays(real, day - last, trueOptions) : 0;
      const grade: Grade = !real
        ? random() < 0.3
          ? 1
          : 3
        : random() < recall
          ? random() < 0.2
            ? 2
            : 3
          : 1;
      history.push({ grade, elapsedDays: real ? day - last : 0, timestamp: day * msPerDay + i });
      planned = nextMemory(planned, grade, day * msPerDay, day, defaultOptions);
      real = nextMemory(real, grade, day * msPerDay, day, trueOptions);
      last = day;
      day = planned.next.type === "review" ? Math.max(day + 1, planned.next.dueDay) : day + 1;
    }
    return history;
  });
}
