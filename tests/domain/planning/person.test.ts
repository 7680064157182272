/** What the planner learns of a person: how long they nextMemory, how reliably they study, how often a card comes again on a day. */
import { type SchedulingOptions } from "../../../src/domain/scheduling/schedulingOptions";
import { seededRandom } from "../../../src/domain/random/seededRandom";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../../src/domain/scheduling/fsrs";
import { estimateAttendance } from "../../../src/domain/planning/person/attendance";
import { countSameDayRepeats } from "../../../src/domain/planning/person/sameDayRepeats";
import {
  type TestedMemory,
  estimateStabilityScale,
} from "../../../src/domain/planning/person/stabilityScale";
import { createDynamics, usualStudy } from "../../../src/domain/planning/person/studyModel";
import { defaultSettings } from "../../../src/domain/settings";

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
      const found = estimateStabilityScale(answers(scale, 1_500), defaultParameters);
      expect(Math.abs(Math.log(found / scale))).toBeLessThan(0.25);
    }
  });

  it("moves little for a few", () => {
    const lucky = [{ days: 10, stability: 10, isRecalled: true }];
    const unlucky = [{ days: 10, stability: 10, isRecalled: false }];
    expect(estimateStabilityScale(lucky, defaultParameters)).toBeGreaterThan(1);
    expect(estimateStabilityScale(lucky, defaultParameters)).toBeLessThan(1.2);
    expect(estimateStabilityScale(unlucky, defaultParameters)).toBeLessThan(1);
    expect(estimateStabilityScale(unlucky, defaultParameters)).toBeGreaterThan(0.4);
  });
});

describe("how reliably a person studies", () => {
  it("begins near always, and follows what they do", () => {
    expect(estimateAttendance(0, 0)).toBeCloseTo(0.97, 2);
    expect(estimateAttendance(16, 20)).toBeGreaterThan(0.8);
    expect(estimateAttendance(16, 20)).toBeLessThan(0.85);
    expect(estimateAttendance(20, 20)).toBeLessThan(1);
    // Studied on days off, too.
    expect(estimateAttendance(25, 20)).toBeLessThanOrEqual(1);
  });
});

describe("how often a card comes again on the same day", () => {
  it("follows the app's steps, answered Good", () => {
    expect(countSameDayRepeats(scheduling)).toEqual({ first: [2, 2, 1, 0], forgotten: 1 });
  });

  it("is never without steps, and not for steps of a day", () => {
    const none: SchedulingOptions = { ...scheduling, learningSteps: [], relearningSteps: [] };
    expect(countSameDayRepeats(none)).toEqual({ first: [0, 0, 0, 0], forgotten: 0 });
    const long: SchedulingOptions = { ...scheduling, learningSteps: ["10m", "1d"], relearningSteps: ["1d"] };
    // Hard waits for half of the two steps together: half a day.
    expect(countSameDayRepeats(long)).toEqual({ first: [1, 0, 0, 0], forgotten: 0 });
  });

  it("takes time, and strengthens the memory", () => {
    const model = { ...usualStudy, parameters: defaultParameters };
    const once = createDynamics(model);
    const again = createDynamics({ ...model, sameDayRepeats: { first: [2, 2, 1, 0], forgotten: 1 } });
    expect(again.first.map(({ seconds }) => seconds)).toEqual([50, 50, 40, 30]);
    expect(again.first[0].stability).toBeGreaterThan(once.first[0].stability);
    expect(again.first[3]).toEqual(once.first[3]);
    expect(again.reviewSeconds(0)).toBe(35);
    expect(again.reviewSeconds(0.5)).toBe(22.5);
    // The first answer only: steps after it can wait.
    expect(again.longestReview).toBe(25);
    expect(again.longestFirst).toBe(30);
  });
});
