/** The derivation of an interval: its numbers are those of the scheduler, and its words say the sum. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IntervalRule, deriveInterval } from "../../../src/domain/scheduling/deriveInterval";
import { intervalAfter } from "../../../src/domain/scheduling/interval";
import { type Grade, type Memory, grades } from "../../../src/domain/scheduling/memory";
import { scheduleReview } from "../../../src/domain/scheduling/scheduleReview";
import {
  type LearningStep,
  type SchedulingOptions,
  noEasyDays,
} from "../../../src/domain/scheduling/schedulingOptions";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";
import { describeInterval } from "../../../src/features/shared/schedule/describeInterval";

const day = 20_000;
const exact: SchedulingOptions = { ...defaultSettings.scheduling, enableFuzz: false };
const card = "introduction/what-is-mlops:answer";

const reviewed = (stability: number, difficulty: number, daysAgo: number): Memory => ({
  stability,
  difficulty,
  reps: 3,
  lapses: 0,
  lastReviewedAt: (day - daysAgo) * msPerDay,
  lastReviewedDay: day - daysAgo,
  learningStepIndex: 0,
  next: { type: "review", dueDay: day },
});
const derive = (memory: Memory | undefined, grade: Grade, scheduling = exact) =>
  deriveInterval(memory, card, grade, day * msPerDay, day, scheduling);

describe("deriveInterval", () => {
  it("has the interval that scheduleReview gives, and a sum that leads to it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 900, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(...grades),
        fc.record({
          enableFuzz: fc.boolean(),
          desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
          maximumInterval: fc.constantFrom(1, 2, 20, 365, 36_500),
          learningSteps: fc.constantFrom<LearningStep[]>([], ["1m", "10m"], ["1m", "3d"], ["40d"]),
          relearningSteps: fc.constantFrom<LearningStep[]>([], ["10m"], ["2d"]),
          easyDays: fc.constantFrom(noEasyDays, [0, 1, 1, 1, 1, 1, 0.5]),
        }),
        fc.constantFrom<Memory["next"]>({ type: "review", dueDay: day }, { type: "learning", dueAt: 0 }),
        (stability, difficulty, daysAgo, grade, options, waiting) => {
          const scheduling = { ...exact, ...options };
          const { enableFuzz, maximumInterval, easyDays } = options;
          const memory = { ...reviewed(stability, difficulty, daysAgo), next: waiting };
          const { interval, retentionDays, changes } = derive(memory, grade, scheduling);
          const next = scheduleReview(memory, card, grade, day * msPerDay, day, scheduling);
          expect(interval).toEqual(intervalAfter(next, day * msPerDay));
          const chain = [{ type: "days", count: retentionDays }, ...changes.map((change) => change.interval)];
          expect(chain.at(-1)).toEqual(interval);
          const mayHaveChanged: Readonly<Record<IntervalRule, boolean>> = {
            step: waiting.type !== "review" || grade === 1,
            maximum: changes.some(({ interval: { count } }) => count === maximumInterval),
            order: waiting.type === "review" && grade !== 1,
            fuzz: enableFuzz,
            easyDays: enableFuzz && easyDays !== noEasyDays,
          };
          for (const [i, { rule, interval: after }] of changes.entries()) {
            expect(after).not.toEqual(chain[i]);
            expect(mayHaveChanged[rule]).toBe(true);
          }
        },
      ),
    );
  });

  it("is moved by chance, but to no interval that is as short as the last one, where it was longer", () => {
    // Hard after 80 days: 85 days, which chance moves by 6 days at most.
    const intervals = Array.from({ length: 80 }, (_, reps) => {
      const memory = { ...reviewed(50, 8, 80), reps };
      const next = scheduleReview(memory, card, 2, day * msPerDay, day, { ...exact, enableFuzz: true });
      return intervalAfter(next, day * msPerDay).count;
    });
    expect(derive(reviewed(50, 8, 80), 2).interval.count).toBe(85);
    expect([Math.min(...intervals), Math.max(...intervals)]).toEqual([81, 91]);
  });

  it("explains a recalled card by hand: at 90% retention the interval is the stability", () => {
    // (1 + F · 12 / 10) ** -0.1542 with F = 0.9 ** (1 / -0.1542) − 1 = 0.9804: 0.8870.
    const { occasion, retentionDays, changes, stability } = derive(reviewed(10, 5.2, 12), 3);
    expect(occasion).toMatchObject({ type: "later", stability: 10, difficulty: 5.2 });
    expect(occasion.type === "later" && occasion.recall).toBeCloseTo(0.887, 3);
    expect(retentionDays).toBe(Math.round(stability));
    expect(changes).toEqual([]);
  });
});

describe("describeInterval", () => {
  it("says a recalled card's sum: 10 · (1 + e^1.8722 · 5.8 · 10^−0.1666 · (e^(0.113 · 0.796) − 1)) = 34.2", () => {
    expect(describeInterval(derive(reviewed(10, 5.2, 12), 3))).toMatch(
      /^Good: stability 10 → 34\.2 days, because you recalled it at 89% and it is of middling difficulty 5\.2; at 90% retention that is 34 days\.$/,
    );
  });

  it("says what forgetting does, and that a step comes next", () => {
    expect(describeInterval(derive(reviewed(10, 8, 12), 1))).toMatch(
      /^Again: stability 10 → 1\.4 days, because you forgot it at 89% and it is of high difficulty 8\.0; at 90% retention that is 1 day, but the next learning step is in 10 min\.$/,
    );
  });

  it("says how a new card starts", () => {
    expect(describeInterval(derive(undefined, 4))).toMatch(
      /^Easy: a new card starts with a stability of 8\.3 days and as of low difficulty 1\.0; at 90% retention that is 8 days\.$/,
    );
  });

  it("says that in a second review on the same day only the grade counts", () => {
    expect(describeInterval(derive(reviewed(10, 5, 0), 3))).toContain(
      "by the grade alone because you reviewed it on the same day before",
    );
  });

  it("says when fuzz or the other grades changed the days", () => {
    const moved = Array.from({ length: 40 }, (_, i) =>
      describeInterval(derive(reviewed(30 + i, 5, 30), 3, { ...exact, enableFuzz: true })),
    );
    expect(moved.some((text) => text.includes("so that cards learned together don't come together"))).toBe(
      true,
    );
    expect(describeInterval(derive(reviewed(0.2, 9.9, 1), 4))).toContain("to differ from the other grades");
  });

  it("says that a learning step, and not the order of the grades, gave its days", () => {
    const inLearning = (learningStepIndex: number, stability: number): Memory => ({
      ...reviewed(stability, 5, 0),
      learningStepIndex,
      next: { type: "learning", dueAt: day * msPerDay },
    });
    const end = (text: string) => text.slice(text.indexOf("; ") + 2);
    const daySteps: SchedulingOptions = { ...exact, learningSteps: ["1m", "1d"] };
    expect(end(describeInterval(derive(inLearning(0, 2.3), 3, daySteps)))).toBe(
      "at 90% retention that is 2 days, but the next learning step is in 1 day.",
    );
    const moved = Array.from({ length: 20 }, (_, i) =>
      end(
        describeInterval(
          derive({ ...inLearning(1, 2.3), reps: i }, 3, {
            ...exact,
            enableFuzz: true,
            learningSteps: ["1m", "10m", "3d"],
          }),
        ),
      ),
    );
    expect(new Set(moved)).toEqual(
      new Set([
        "at 90% retention that is 2 days, but the next learning step is in 3 days.",
        "at 90% retention that is 2 days, but the next learning step is in 3 days, moved to 2 days so that cards learned together don't come together.",
        "at 90% retention that is 2 days, but the next learning step is in 3 days, moved to 4 days so that cards learned together don't come together.",
      ]),
    );
  });

  it("says what the longest interval cut, and nothing that the fuzz took back", () => {
    const limited: SchedulingOptions = { ...exact, maximumInterval: 20 };
    const cut = /at 90% retention that is \d{2,3} days, cut to 20 days, the longest interval you allow/;
    // As FSRS does it, Good is a day after Hard, also where both are cut.
    expect(describeInterval(derive(reviewed(50, 5, 50), 3, limited))).toMatch(
      new RegExp(`${cut.source}, moved to 21 days to differ from the other grades\\.$`),
    );
    for (let i = 0; i < 20; i += 1) {
      const memory = { ...reviewed(50, 5, 50), reps: i };
      const derivation = derive(memory, 3, { ...limited, enableFuzz: true });
      const text = describeInterval(derivation);
      expect(text).toMatch(cut);
      expect(text).not.toContain("other grades");
      expect(text.includes("so that cards")).toBe(derivation.interval.count !== 20);
    }
  });

  it("names easy days where they moved it", () => {
    const easyDays = [1, 0, 0, 0, 0, 0, 0];
    const texts = Array.from({ length: 20 }, (_, reps) =>
      describeInterval(derive({ ...reviewed(30, 5, 30), reps }, 3, { ...exact, enableFuzz: true, easyDays })),
    );
    expect(
      texts.some((text) => / that is \d+ days, moved to \d+ days for your easy days\.$/.test(text)),
    ).toBe(true);
  });
});
