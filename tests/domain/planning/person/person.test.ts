/** What the planner learns of a person: how long they remember, how reliably they study, how often a card comes again on a day. */
import { type SchedulingOptions } from "../../../../src/domain/scheduling/schedulingOptions";
import { seededRandom } from "../../../../src/domain/random/seededRandom";
import { describe, expect, it } from "vitest";
import { defaultParameters, nextMemory } from "../../../../src/domain/scheduling/fsrs";
import { grades } from "../../../../src/domain/scheduling/memory";
import { estimateAttendance } from "../../../../src/domain/planning/person/attendance";
import { countSameDayRepeats } from "../../../../src/domain/planning/person/sameDayRepeats";
import {
  type TestedMemory,
  estimateStabilityScale,
} from "../../../../src/domain/planning/person/estimateStabilityScale";
import { createDynamics, usualStudy } from "../../../../src/domain/planning/person/studyModel";
import { defaultSettings } from "../../../../src/domain/settings";

const scheduling: SchedulingOptions = defaultSettings.scheduling;

describe("how long a person remembers", () => {
  const { memory } = createDynamics({ ...usualStudy, parameters: defaultParameters });
  const answers = (scale: number, count: number): TestedMemory[] => {
    const chance = seededRandom(7);
    return Array.from({ length: count }, () => {
      const stability = 0.5 + 20 * chance();
      const days = 1 + Math.floor(30 * chance());
      return { days, stability, isRecalled: chance() < memory.recall(days, stability * scale) };
    });
  };

  it("is what FSRS believes, without answers", () => {
    expect(estimateStabilityScale([], defaultParameters)).toBeCloseTo(1, 2);
  });

  it("is found from some hundred answers", () => {
    for (const scale of [0.5, 1, 2]) {
      const estimate = estimateStabilityScale(answers(scale, 1_500), defaultParameters);
      expect(Math.abs(Math.log(estimate / scale))).toBeLessThan(0.25);
    }
  });

  it("is from an eighth to eight times, however many answers say that it is less or more", () => {
    const many = (isRecalled: boolean) =>
      estimateStabilityScale(
        Array.from({ length: 3_000 }, () => ({ days: 10, stability: 10, isRecalled })),
        defaultParameters,
      );
    expect(many(false)).toBeCloseTo(1 / 8, 3);
    expect(many(true)).toBeCloseTo(8, 1);
  });

  it("changes little with a single answer", () => {
    const lucky = [{ days: 10, stability: 10, isRecalled: true }];
    const unlucky = [{ days: 10, stability: 10, isRecalled: false }];
    expect(estimateStabilityScale(lucky, defaultParameters)).toBeGreaterThan(1);
    expect(estimateStabilityScale(lucky, defaultParameters)).toBeLessThan(1.2);
    expect(estimateStabilityScale(unlucky, defaultParameters)).toBeLessThan(1);
    expect(estimateStabilityScale(unlucky, defaultParameters)).toBeGreaterThan(0.4);
  });

  it.each([true, false])(
    "is a mean from an eighth to eight times, most likely within half and double; recalled: %s",
    (isRecalled) => {
      const [step, longest] = [0.001, Math.log(8)];
      let [total, sum] = [0, 0];
      for (let log = -longest; log <= longest; log += step) {
        const recall = memory.recall(10, 4 * Math.exp(log));
        const chance = Math.exp(-0.5 * (log / Math.LN2) ** 2) * (isRecalled ? recall : 1 - recall);
        total += chance;
        sum += chance * log;
      }
      const estimate = estimateStabilityScale([{ days: 10, stability: 4, isRecalled }], defaultParameters);
      expect(Math.log(estimate)).toBeCloseTo(sum / total, 2);
    },
  );
});

describe("how reliably a person studies", () => {
  it("begins near 1, and approaches the share of days on which they study", () => {
    // As if 33 of 34 planned days had been kept, with the weight of five days.
    const prior = (5 * 33) / 34;
    expect(estimateAttendance(0, 0)).toBeCloseTo(33 / 34, 12);
    expect(estimateAttendance(16, 20)).toBeCloseTo((16 + prior) / 25, 12);
    expect(estimateAttendance(20, 20)).toBeCloseTo((20 + prior) / 25, 12);
    // Studied on days off, too.
    expect(estimateAttendance(25, 20)).toBeCloseTo((25 + prior) / 30, 12);
  });
});

describe("how often a card comes again on the same day", () => {
  const { repeatedGrades } = usualStudy;
  const never = [1];
  const expected = (repeats: readonly number[]) =>
    repeats.reduce((sum, chance, times) => sum + chance * times, 0);
  const steps = { first: [[0, 0, 1], [0, 0, 1], [0, 1], [1]], forgotten: [0, 0.5, 0.5] } as const;
  const model = { ...usualStudy, parameters: defaultParameters };

  it("follows the app's steps", () => {
    const good = countSameDayRepeats(scheduling, [0, 0, 1, 0]);
    expect(good).toEqual({ first: [[0, 0, 1], [0, 0, 1], [0, 1], [1]], forgotten: [0, 1] });
  });

  it("counts how Hard asks the same step again, and Easy ends them", () => {
    const { first, forgotten } = countSameDayRepeats(scheduling, repeatedGrades);
    // One step is left: each repeat but Hard ends it. Of two steps, Easy ends both, and Good the first.
    expect(first[2].slice(0, 3)).toEqual([0, expect.closeTo(0.776, 10), expect.closeTo(0.224 * 0.776, 10)]);
    expect(first[0][1]).toBeCloseTo(0.145, 10);
    expect(first[0][2]).toBeCloseTo(0.631 * 0.776 + 0.224 * 0.145, 10);
    expect(expected(first[2])).toBeCloseTo(1 / 0.776, 6);
    expect(expected(first[0])).toBeCloseTo(1 / 0.776 + 0.631 / 0.776 ** 2, 6);
    expect(forgotten).toEqual(first[2]);
    for (const chances of first) expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
  });

  it("ends, whatever the grades", () => {
    const { first } = countSameDayRepeats(scheduling, [1, 0, 0, 0]);
    expect(first[0].reduce((sum, chance) => sum + chance, 0)).toBe(1);
    expect(expected(first[0])).toBe(20);
  });

  it("is never without steps, and not for steps of a day", () => {
    const none: SchedulingOptions = { ...scheduling, learningSteps: [], relearningSteps: [] };
    expect(countSameDayRepeats(none, repeatedGrades)).toEqual({
      first: [never, never, never, never],
      forgotten: never,
    });
    const long: SchedulingOptions = { ...scheduling, learningSteps: ["10m", "1d"], relearningSteps: ["1d"] };
    // Hard waits for half of the two steps together: more than half a day.
    expect(countSameDayRepeats(long, [0, 0, 1, 0])).toEqual({
      first: [[0, 1], never, never, never],
      forgotten: never,
    });
  });

  it("is counted for steps of up to half a day", () => {
    const after = (learningSteps: SchedulingOptions["learningSteps"]) =>
      countSameDayRepeats({ ...scheduling, learningSteps }, [0, 0, 1, 0]).first;
    // Again waits for the first step, Good for the second.
    expect(after(["1m", "12h"])).toEqual([[0, 0, 1], [0, 0, 1], [0, 1], [1]]);
    expect(after(["1m", "721m"])).toEqual([[0, 1], [0, 1], never, never]);
    expect(after(["721m"])[0]).toEqual(never);
    expect(after(["12h"])[0]).toEqual([0, 1]);
  });

  it("takes time, and strengthens the memory", () => {
    const once = createDynamics(model);
    const again = createDynamics({ ...model, sameDayRepeats: steps });
    expect(again.first.map(({ seconds }) => seconds)).toEqual([50, 50, 40, 30]);
    expect(again.first[0].stability).toBeGreaterThan(once.first[0].stability);
    expect(again.first[3]).toEqual(once.first[3]);
    expect(again.reviewSeconds(0)).toBe(40);
    expect(again.reviewSeconds(0.5)).toBe(25);
    expect(again.durations.new.filter(({ chance }) => chance > 0)).toEqual([
      { seconds: 50, chance: 0.24 },
      { seconds: 50, chance: 0.094 },
      { seconds: 40, chance: 0.495 },
      { seconds: 30, chance: 0.171 },
    ]);
    // The first answer only: steps after it can wait.
    expect(again.longestReviewSeconds).toBe(25);
    expect(again.longestFirstSeconds).toBe(30);
  });

  it("leaves the memory that FSRS gives after the steps, on average", () => {
    const { first, firstSeconds } = createDynamics({
      ...model,
      sameDayRepeats: countSameDayRepeats(scheduling, repeatedGrades),
    });
    const random = seededRandom(11);
    const drawGrade = (chances: readonly number[]) => {
      let remaining = random();
      return grades.find((grade) => (remaining -= chances[grade - 1] ?? 0) < 0) ?? 4;
    };
    const count = 20_000;
    let seconds = 0;
    const logStability = [0, 0, 0, 0];
    const difficulty = [0, 0, 0, 0];
    const cards = [0, 0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      const grade = drawGrade(usualStudy.firstGrades);
      let memory = nextMemory(undefined, grade, 0, 0, scheduling);
      seconds += usualStudy.seconds.new;
      for (; memory.next.type !== "review"; seconds += usualStudy.seconds.repeated)
        memory = nextMemory(memory, drawGrade(repeatedGrades), 0, 0, scheduling);
      cards[grade - 1] = (cards[grade - 1] ?? 0) + 1;
      logStability[grade - 1] = (logStability[grade - 1] ?? 0) + Math.log(memory.stability);
      difficulty[grade - 1] = (difficulty[grade - 1] ?? 0) + memory.difficulty;
    }
    expect(Math.abs(firstSeconds - seconds / count)).toBeLessThan(0.3);
    for (const [i, outcome] of first.entries()) {
      const cardCount = cards[i] ?? 0;
      expect(Math.abs(Math.log(outcome.stability) - (logStability[i] ?? 0) / cardCount)).toBeLessThan(0.03);
      expect(Math.abs(outcome.difficulty - (difficulty[i] ?? 0) / cardCount)).toBeLessThan(0.1);
    }
  });
});
