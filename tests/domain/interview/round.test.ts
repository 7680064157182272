/** A round: whatever happens, in whatever order, it can be shown and gone on with, and its clock never runs backwards. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minute } from "../../../src/domain/day";
import { clockOf, phaseClockOf, phaseTimes, phasesOf } from "../../../src/domain/interview/clock";
import type { Did, RoundEvent } from "../../../src/domain/interview/events";
import { type RoundState, after, openRound, roundsOf, stageOf } from "../../../src/domain/interview/round";
import { plan, start, stories } from "./arbitrary";

/** A round told as [minutes after the start, what happened]. */
const told = (...happened: readonly (readonly [number, Did])[]): RoundState => {
  const events = happened.map(([minutes, did]): RoundEvent => ({
    round: "r",
    did,
    at: start + minutes * minute,
    day: 20_780,
  }));
  const [round] = roundsOf([{ round: "r", did: { type: "began", plan }, at: start, day: 20_780 }, ...events]);
  if (!round) throw new Error("no round");
  return round;
};
const at = (minutes: number) => start + minutes * minute;
const spent = (round: RoundState, minutes: number) => clockOf(round, at(minutes)).spent / minute;

describe("a round", () => {
  it("is in a state that can be shown, saved and gone on with, whatever happened", () => {
    fc.assert(
      fc.property(stories, (events) => {
        for (const round of roundsOf(events)) {
          expect(JSON.parse(JSON.stringify(round))).toEqual(JSON.parse(JSON.stringify({ ...round })));
          expect(round.asked).toHaveLength(round.plan.items.length);
          expect(round.place).toBeGreaterThanOrEqual(0);
          expect(round.place).toBeLessThanOrEqual(round.plan.items.length);
          for (const { spent: time } of round.asked) expect(time).toBeGreaterThanOrEqual(0);
          // From anywhere, going on leads to the end.
          let so = round;
          for (let i = 0; i <= plan.items.length && stageOf(so) !== "over"; i += 1)
            so = after(so, { round: so.id, did: { type: "next" }, at: so.last + 1, day: 1 }) ?? so;
          expect(stageOf(so)).toBe("over");
        }
      }),
    );
  });

  it("has a clock that never goes backwards, though the time may", () => {
    fc.assert(
      fc.property(stories, (events) => {
        let state: RoundState | undefined;
        for (const event of events.filter(({ round }) => round === "r1")) {
          const before = state;
          state = after(state, event);
          for (const [place, { spent: time }] of (state?.asked ?? []).entries())
            expect(time).toBeGreaterThanOrEqual(before?.asked[place]?.spent ?? 0);
        }
      }),
    );
  });

  it("keeps no list without end of the phases that were entered", () => {
    const toAndFro = Array.from({ length: 1_000 }, (_, i): readonly [number, Did] => [
      2 + i / 100,
      { type: "entered", place: 0, phase: i % 6 },
    ]);
    const { asked } = told(...toAndFro);
    expect(asked[0]?.phases).toHaveLength(200);
    expect(asked[0]?.phases.at(-1)?.phase).toBe(999 % 6);
  });

  it("never loses an answer that was given, nor a judgement", () => {
    fc.assert(
      fc.property(stories, (events) => {
        let state: RoundState | undefined;
        for (const event of events.filter(({ round }) => round === "r1")) {
          const before = state;
          state = after(state, event);
          for (const [place, asked] of (before?.asked ?? []).entries()) {
            expect([undefined, state?.asked[place]?.answer]).toContainEqual(asked.answer);
            expect(Boolean(state?.asked[place]?.judged)).toBe(
              Boolean(asked.judged) || Boolean(state?.asked[place]?.judged),
            );
          }
        }
      }),
    );
  });

  it("goes from question to judgement to the break and the end", () => {
    const answered: Did = { type: "answered", place: 0, by: "typed", words: 40 };
    const judged: Did = { type: "judged", place: 0, points: ["covered"], proposed: ["partly"], flags: [] };
    expect(stageOf(told())).toBe("asking");
    expect(stageOf(told([1, answered]))).toBe("judging");
    expect(stageOf(told([1, answered], [2, judged]))).toBe("judged");
    expect(stageOf(told([1, answered], [2, judged], [2, { type: "next" }]))).toBe("break");
    const last = told([1, answered], [2, judged], [2, { type: "next" }], [3, { type: "next" }]);
    expect(stageOf(last)).toBe("asking");
    expect(openRound([last])).toBe(last);
    const over = told([1, { type: "finished" }]);
    expect(stageOf(over)).toBe("over");
    expect(openRound([over])).toBeUndefined();
  });
});

describe("the clock of a question", () => {
  it("runs while it is asked, and stands while it is judged or paused", () => {
    expect(spent(told(), 3)).toBe(3);
    expect(spent(told([2, { type: "paused" }]), 9)).toBe(2);
    expect(spent(told([2, { type: "paused" }], [5, { type: "resumed" }]), 6)).toBe(3);
    expect(spent(told([2, { type: "answered", place: 0, by: "aloud", words: 0 }]), 9)).toBe(2);
  });

  it("is right after a crash: what passed since the last sign of life doesn't count", () => {
    expect(spent(told([60, { type: "returned", since: at(4) }]), 61)).toBe(5);
    // A sign from before the last event, or from the future, is not believed.
    expect(spent(told([3, { type: "hinted", place: 0 }], [60, { type: "returned", since: at(1) }]), 60)).toBe(
      3,
    );
    expect(spent(told([10, { type: "returned", since: at(500) }]), 10)).toBe(10);
  });

  it("warns in the last tenth and behind the end, and not before", () => {
    expect(clockOf(told(), at(0.5)).warning).toBeUndefined();
    expect(clockOf(told(), at(0.95)).warning).toBe("soon");
    expect(clockOf(told(), at(1.1)).warning).toBe("over");
  });

  it("tells the phase one is in, and what it has had of its time", () => {
    const phases = phasesOf("design");
    const entered = [
      { phase: 1, at: 4 * minute },
      { phase: 2, at: 9 * minute },
      { phase: 1, at: 10 * minute },
    ];
    expect(phaseClockOf(phases, { phases: entered }, 12 * minute, 40)).toEqual({
      current: 1,
      spent: 7 * minute,
      planned: 8 * minute,
    });
    expect(phaseClockOf(phases, { phases: [] }, minute, 40)).toMatchObject({ current: 0, spent: minute });
    expect(phaseClockOf([], { phases: [] }, minute, 40)).toBeUndefined();
  });

  it("tells the time of each phase, the first one's from the start", () => {
    const phases = [
      { phase: 1, at: 5 },
      { phase: 2, at: 9 },
      { phase: 1, at: 10 },
    ];
    expect(phaseTimes(phases, 15, 3)).toEqual([5, 9, 1]);
    expect(phaseTimes([], 7, 3)).toEqual([7, 0, 0]);
    for (const round of ["design", "behavioural"] as const)
      expect(phasesOf(round).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
