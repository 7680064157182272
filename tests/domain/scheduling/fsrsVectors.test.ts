/** FSRS-6's published test vectors, as in its authors' py-fsrs 6.3 (tests/test_basic.py): the default weights, no fuzz. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/domain/scheduling/calendar";
import { nextMemory } from "../../../src/domain/scheduling/fsrs";
import type { Grade, Memory } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";

const scheduling = { ...defaultSettings.scheduling, enableFuzz: false };
const utc = { utcOffsetMinutes: () => 0, dayStartHour: 0 };
const start = Date.UTC(2022, 10, 29, 12, 30);

/** Each grade given when the card is due. */
function whenDue(grades: readonly Grade[]): readonly Memory[] {
  const memories: Memory[] = [];
  let timestamp = start;
  for (const grade of grades) {
    const memory = nextMemory(memories.at(-1), grade, timestamp, dayOf(timestamp, utc), scheduling);
    memories.push(memory);
    timestamp =
      memory.next.type === "review"
        ? timestamp + (memory.next.dueDay - memory.lastReviewedDay) * msPerDay
        : memory.next.dueAt;
  }
  return memories;
}

const daysAhead = ({ next, lastReviewedDay }: Memory): number =>
  next.type === "review" ? next.dueDay - lastReviewedDay : 0;

describe("FSRS-6's published vectors", () => {
  it("gives the intervals, in days, of a card that is good, then forgotten twice, then good", () => {
    const grades: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    expect(whenDue(grades).map(daysAhead)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it("gives the stability of a card that is always good, review by review", () => {
    const published = [2.3065, 2.3065, 10.971048, 46.316858, 162.999816, 497.876555];
    whenDue([3, 3, 3, 3, 3, 3]).forEach(({ stability }, i) => {
      expect(stability).toBeCloseTo(published[i] ?? 0, 4);
    });
  });

  it("gives the memory after a lapse and five goods, 0, 0, 1, 3, 8 and 21 days apart", () => {
    let memory: Memory | undefined;
    let day = dayOf(start, utc);
    const history: readonly (readonly [Grade, number])[] = [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ];
    for (const [grade, gap] of history) {
      day += gap;
      memory = nextMemory(memory, grade, day * msPerDay, day, scheduling);
    }
    expect(memory?.stability).toBeCloseTo(53.626_91, 4);
    expect(memory?.difficulty).toBeCloseTo(6.357_486_7, 4);
  });
});
