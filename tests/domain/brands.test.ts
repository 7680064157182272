/** The branded types of the domain: the type checker, which runs with the linter, refuses to mix them up. */
import { describe, expectTypeOf, it } from "vitest";
import type { CardId, ChapterId, EventId, FactId, QuestionId, RoundId, WriterId } from "../../src/domain/ids";
import { isDue } from "../../src/domain/scheduling/due";
import type { Day, DurationMs, EpochMs } from "../../src/domain/time";

describe("a moment, a duration and a day", () => {
  it("can't be assigned to each other", () => {
    expectTypeOf<Day>().not.toExtend<EpochMs>();
    expectTypeOf<DurationMs>().not.toExtend<EpochMs>();
    expectTypeOf<EpochMs>().not.toExtend<Day>();
    expectTypeOf<EpochMs>().not.toExtend<DurationMs>();
    expectTypeOf<Day>().not.toExtend<DurationMs>();
  });

  it("are numbers, and a plain number fits each", () => {
    expectTypeOf<number>().toExtend<EpochMs>();
    expectTypeOf<number>().toExtend<Day>();
    expectTypeOf<EpochMs>().toExtend<number>();
  });

  it("are checked in calls", () => {
    const now: EpochMs = 0;
    const today: Day = 0;
    const call = (memory: Parameters<typeof isDue>[0]) => {
      // @ts-expect-error The moment and the day are in the wrong order.
      isDue(memory, today, now);
      return isDue(memory, now, today);
    };
    expectTypeOf(call).returns.toEqualTypeOf<boolean>();
  });
});

describe("ids", () => {
  it("of different things can't be assigned to each other", () => {
    expectTypeOf<CardId>().not.toExtend<ChapterId>();
    expectTypeOf<CardId>().not.toExtend<FactId>();
    expectTypeOf<CardId>().not.toExtend<QuestionId>();
    expectTypeOf<EventId>().not.toExtend<WriterId>();
    expectTypeOf<RoundId>().not.toExtend<EventId>();
  });

  it("are texts, and a plain text fits each", () => {
    expectTypeOf<string>().toExtend<CardId>();
    expectTypeOf<CardId>().toExtend<string>();
  });
});
