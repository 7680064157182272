/** Rounds: any sequence of events gives a valid state, and the clock never runs backwards. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewPayload, RoundEvent } from "../../../../src/domain/events/interview/interviewPayload";
import { applyRoundEvent, replayRounds } from "../../../../src/domain/interview/round/applyRoundEvent";
import { phaseClockAt, phaseDurations, phasesOf } from "../../../../src/domain/interview/round/phases";
import { roundClockAt } from "../../../../src/domain/interview/round/roundClock";
import { type RoundState, findOpenRound, stageOf } from "../../../../src/domain/interview/round/roundState";
import { msPerMinute } from "../../../../src/domain/time";
import { plan, start, roundEventLists } from "../arbitrary";

/** A round with these `[minutes after the start, event]`. */
const roundWith = (...steps: readonly (readonly [number, InterviewPayload])[]): RoundState => {
  const events = steps.map(([minutes, payload]): RoundEvent => ({
    round: "r",
    payload,
    timestamp: start + minutes * msPerMinute,
    day: 20_780,
  }));
  const [round] = replayRounds([
    { round: "r", payload: { type: "started", plan }, timestamp: start, day: 20_780 },
    ...events,
  ]);
  if (!round) throw new Error("no round");
  return round;
};
const timestampAt = (minutes: number) => start + minutes * msPerMinute;
const spentMinutes = (round: RoundState, minutes: number) =>
  roundClockAt(round, timestampAt(minutes)).spentMs / msPerMinute;

describe("a round", () => {
  it("has a valid state after any events", () => {
    fc.assert(
      fc.property(roundEventLists, (events) => {
        for (const round of replayRounds(events)) {
          expect(JSON.parse(JSON.stringify(round))).toEqual(round);
          expect(round.progress).toHaveLength(round.plan.items.length);
          expect(round.itemIndex).toBeGreaterThanOrEqual(0);
          expect(round.itemIndex).toBeLessThanOrEqual(round.plan.items.length);
          for (const { spentMs: time } of round.progress) expect(time).toBeGreaterThanOrEqual(0);
          // From any state, continuing leads to the end.
          let current = round;
          for (let i = 0; i <= plan.items.length && stageOf(current) !== "finished"; i += 1)
            current =
              applyRoundEvent(current, {
                round: current.id,
                payload: { type: "itemDone" },
                timestamp: current.lastEventAt + 1,
                day: 1,
              }) ?? current;
          expect(stageOf(current)).toBe("finished");
        }
      }),
    );
  });

  it("has a clock that never goes backwards, even if the time does", () => {
    fc.assert(
      fc.property(roundEventLists, (events) => {
        let state: RoundState | undefined;
        for (const event of events.filter(({ round }) => round === "r1")) {
          const before = state;
          state = applyRoundEvent(state, event);
          for (const [place, { spentMs: time }] of (state?.progress ?? []).entries())
            expect(time).toBeGreaterThanOrEqual(before?.progress[place]?.spentMs ?? 0);
        }
      }),
    );
  });

  it("limits the list of entered phases", () => {
    const toAndFro = Array.from({ length: 1_000 }, (_, i): readonly [number, InterviewPayload] => [
      2 + i / 100,
      { type: "phaseEntered", itemIndex: 0, phaseIndex: i % 6 },
    ]);
    const { progress } = roundWith(...toAndFro);
    expect(progress[0]?.phases).toHaveLength(200);
    expect(progress[0]?.phases.at(-1)?.phaseIndex).toBe(999 % 6);
  });

  it("never loses an answer or a judgement", () => {
    fc.assert(
      fc.property(roundEventLists, (events) => {
        let state: RoundState | undefined;
        for (const event of events.filter(({ round }) => round === "r1")) {
          const before = state;
          state = applyRoundEvent(state, event);
          for (const [place, asked] of (before?.progress ?? []).entries()) {
            expect([undefined, state?.progress[place]?.answer]).toContainEqual(asked.answer);
            expect(Boolean(state?.progress[place]?.judgement)).toBe(
              Boolean(asked.judgement) || Boolean(state?.progress[place]?.judgement),
            );
          }
        }
      }),
    );
  });

  it("goes from question to judgement to the break and the end", () => {
    const answered: InterviewPayload = { type: "answered", itemIndex: 0, method: "typed", wordCount: 40 };
    const judged: InterviewPayload = {
      type: "judged",
      itemIndex: 0,
      verdicts: ["covered"],
      proposedVerdicts: ["partly"],
      redFlags: [],
    };
    expect(stageOf(roundWith())).toBe("asking");
    expect(stageOf(roundWith([1, answered]))).toBe("judging");
    expect(stageOf(roundWith([1, answered], [2, judged]))).toBe("judged");
    expect(stageOf(roundWith([1, answered], [2, judged], [2, { type: "itemDone" }]))).toBe("break");
    const last = roundWith([1, answered], [2, judged], [2, { type: "itemDone" }], [3, { type: "itemDone" }]);
    expect(stageOf(last)).toBe("asking");
    expect(findOpenRound([last])).toBe(last);
    const over = roundWith([1, { type: "finished" }]);
    expect(stageOf(over)).toBe("finished");
    expect(findOpenRound([over])).toBeUndefined();
  });
});

describe("the clock of a question", () => {
  it("runs while the question is asked, and stops while it is judged or paused", () => {
    expect(spentMinutes(roundWith(), 3)).toBe(3);
    expect(spentMinutes(roundWith([2, { type: "paused" }]), 9)).toBe(2);
    expect(spentMinutes(roundWith([2, { type: "paused" }], [5, { type: "resumed" }]), 6)).toBe(3);
    expect(
      spentMinutes(roundWith([2, { type: "answered", itemIndex: 0, method: "aloud", wordCount: 0 }]), 9),
    ).toBe(2);
  });

  it("does not count the time after the page crashed", () => {
    expect(spentMinutes(roundWith([60, { type: "returned", awaySince: timestampAt(4) }]), 61)).toBe(5);
    // A heartbeat from before the last event or from the future is ignored.
    expect(
      spentMinutes(
        roundWith(
          [3, { type: "hintShown", itemIndex: 0 }],
          [60, { type: "returned", awaySince: timestampAt(1) }],
        ),
        60,
      ),
    ).toBe(3);
    expect(spentMinutes(roundWith([10, { type: "returned", awaySince: timestampAt(500) }]), 10)).toBe(10);
  });

  it("warns in the last tenth and after the end, and not before", () => {
    expect(roundClockAt(roundWith(), timestampAt(0.5)).warning).toBeUndefined();
    expect(roundClockAt(roundWith(), timestampAt(0.95)).warning).toBe("soon");
    expect(roundClockAt(roundWith(), timestampAt(1.1)).warning).toBe("over");
  });

  it("has the current phase, and the time spent in it", () => {
    const phases = phasesOf("design");
    const entered = [
      { phaseIndex: 1, startMs: 4 * msPerMinute },
      { phaseIndex: 2, startMs: 9 * msPerMinute },
      { phaseIndex: 1, startMs: 10 * msPerMinute },
    ];
    expect(phaseClockAt(phases, { phases: entered }, 12 * msPerMinute, 40)).toEqual({
      currentPhase: 1,
      spentMs: 7 * msPerMinute,
      plannedMs: 8 * msPerMinute,
    });
    expect(phaseClockAt(phases, { phases: [] }, msPerMinute, 40)).toMatchObject({
      currentPhase: 0,
      spentMs: msPerMinute,
    });
    expect(phaseClockAt([], { phases: [] }, msPerMinute, 40)).toBeUndefined();
  });

  it("has the time of each phase, that of the first from the start", () => {
    const phases = [
      { phaseIndex: 1, startMs: 5 },
      { phaseIndex: 2, startMs: 9 },
      { phaseIndex: 1, startMs: 10 },
    ];
    expect(phaseDurations(phases, 15, 3)).toEqual([5, 9, 1]);
    expect(phaseDurations([], 7, 3)).toEqual([7, 0, 0]);
    for (const round of ["design", "behavioural"] as const)
      expect(phasesOf(round).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
