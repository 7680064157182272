/** The planner's FSRS-6 in plain numbers is the scheduler's: same stability and difficulty as ts-fsrs over any history. */
import { type Grade } from "../../../../src/domain/scheduling/memory";
import fc from "fast-check";
import { CLAMP_PARAMETERS, createEmptyCard, forgetting_curve, fsrs } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { boundedParameters, defaultParameters } from "../../../../src/domain/scheduling/fsrs";
import { type MemoryState, createMemoryModel } from "../../../../src/domain/planning/person/memoryModel";
import { defaultSettings } from "../../../../src/domain/settings";

const dayLength = 86_400_000;

/** Whole days before each grade; 0 is another review on the same day. */
const histories = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The published parameters, or others within FSRS's bounds near them. */
const parameters = fc.oneof(
  fc.constant([...defaultParameters]),
  fc
    .array(fc.double({ min: 0.7, max: 1.4, noNaN: true }), { minLength: 21, maxLength: 21 })
    .map((factors) =>
      CLAMP_PARAMETERS(2).map(([low, high], i) =>
        Math.min(high ?? 0, Math.max(low ?? 0, (defaultParameters[i] ?? 0) * (factors[i] ?? 1))),
      ),
    ),
);

describe("the planner's memory model", () => {
  it("has the stability and difficulty of ts-fsrs's scheduler after every history", () => {
    fc.assert(
      fc.property(histories, parameters, (history, w) => {
        const scheduler = fsrs({
          w,
          enable_fuzz: false,
          learning_steps: ["1m", "10m"],
          relearning_steps: ["10m"],
        });
        const model = createMemoryModel(boundedParameters({ ...defaultSettings.scheduling, parameters: w }));
        let now = 20_000 * dayLength;
        let card = createEmptyCard(new Date(now));
        let state: MemoryState | undefined;
        for (const { grade, days } of history) {
          now += days * dayLength;
          card = scheduler.next(card, new Date(now), grade).card;
          state = step(model, state, grade, days);
          // ts-fsrs rounds to eight decimals at each step.
          expect(Math.abs(state.stability / card.stability - 1)).toBeLessThan(1e-4);
          expect(state.difficulty).toBeCloseTo(card.difficulty, 5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("forgets along ts-fsrs's curve", () => {
    const { recall } = createMemoryModel(defaultParameters);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.double({ min: 0.01, max: 5_000, noNaN: true }),
        (days, stability) => {
          expect(recall(days, stability)).toBeCloseTo(
            forgetting_curve([...defaultParameters], days, stability),
            6,
          );
        },
      ),
    );
  });
});

it("stability stays from 0.001 days to 36,500, and difficulty from 1 to 10", () => {
  const { nextStability, sameDayStability, nextDifficulty } = createMemoryModel(defaultParameters);
  expect(nextStability({ stability: 36_400, difficulty: 1 }, 0.5, 4)).toBe(36_500);
  expect(createMemoryModel(defaultParameters.with(19, 0)).sameDayStability(36_400, 4)).toBe(36_500);
  expect(nextStability({ stability: 0.0011, difficulty: 10 }, 0.9, 1)).toBe(0.001);
  expect(sameDayStability(0.001, 1)).toBe(0.001);
  expect(nextDifficulty(1, 4)).toBe(1);
  const [low, high] = [0, 1].map((bound) => CLAMP_PARAMETERS(2).map((bounds) => bounds[bound] ?? 0));
  for (const w of [low, high]) {
    const model = createMemoryModel(w ?? []);
    let { difficulty } = model.firstState(1);
    for (let i = 0; i < 9; i += 1) difficulty = model.nextDifficulty(difficulty, 1);
    expect(difficulty).toBeLessThanOrEqual(10);
  }
});

function step(
  model: ReturnType<typeof createMemoryModel>,
  state: MemoryState | undefined,
  grade: Grade,
  days: number,
): MemoryState {
  if (!state) return model.firstState(grade);
  const difficulty = model.nextDifficulty(state.difficulty, grade);
  return days === 0
    ? { stability: model.sameDayStability(state.stability, grade), difficulty }
    : { stability: model.nextStability(state, model.recall(days, state.stability), grade), difficulty };
}
