/** The phases of long questions, and the clock of a question. */
import { describe, expect, it } from "vitest";
import { phaseClockAt, phaseDurations, phasesOf } from "../../../../src/domain/interview/round/phases";
import { roundClockAt } from "../../../../src/domain/interview/round/roundClock";
import { replayRounds } from "../../../../src/domain/interview/round/applyRoundEvent";

const minute = 60_000;

it.each(["design", "behavioural"] as const)("the phases of a %s question take all of its time", (round) => {
  const shares = phasesOf(round).map(({ share }) => share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(new Set(phasesOf(round).map(({ dimension }) => dimension)).size).toBe(shares.length);
});

it("has no phases for short questions", () => {
  expect(["rapid", "concept", "incident"].flatMap((round) => phasesOf(round as "rapid"))).toEqual([]);
});

describe("the time in a phase", () => {
  it("runs from entering it to entering the next; the first has what was before", () => {
    const entries = [
      { phaseIndex: 1, startMs: 10 },
      { phaseIndex: 0, startMs: 30 },
      { phaseIndex: 2, startMs: 35 },
    ];
    expect(phaseDurations(entries, 100, 4)).toEqual([10 + 5, 20, 65, 0]);
    expect(phaseDurations([], 100, 2)).toEqual([100, 0]);
  });

  it("ignores phases that don't exist, and time that runs backwards", () => {
    expect(phaseDurations([{ phaseIndex: 7, startMs: 10 }], 100, 2)).toEqual([10, 0]);
    expect(phaseDurations([{ phaseIndex: 2, startMs: 10 }], 100, 2)).toEqual([10, 0]);
    expect(phaseDurations([{ phaseIndex: -1, startMs: 10 }], 100, 2)).toEqual([10, 0]);
    expect(phaseDurations([{ phaseIndex: 1, startMs: 50 }], 20, 2)).toEqual([50, 0]);
  });

  it("is compared with the phase's share of the planned time", () => {
    const phases = phasesOf("design");
    expect(phaseClockAt(phases, { phases: [] }, minute, 40)).toEqual({
      currentPhase: 0,
      spentMs: minute,
      plannedMs: 6 * minute,
    });
    const entered = { phases: [{ phaseIndex: 1, startMs: minute }] };
    expect(phaseClockAt(phases, entered, 3 * minute, 40)).toEqual({
      currentPhase: 1,
      spentMs: 2 * minute,
      plannedMs: 8 * minute,
    });
    expect(phaseClockAt([], { phases: [] }, minute, 40)).toBeUndefined();
  });
});

describe("the clock of a question", () => {
  const item = {
    type: "question",
    question: "c/q?",
    round: "concept",
    minutes: 10,
    why: { type: "new" },
  } as const;
  const [round] = replayRounds([
    {
      round: "r",
      payload: { type: "started", plan: { kind: "concept", items: [item] } },
      timestamp: 0,
      day: 0,
    },
  ]);
  const clockAt = (now: number) => {
    if (!round) throw new Error("no round");
    return roundClockAt(round, now);
  };

  it("counts up, and never below zero", () => {
    expect(clockAt(minute)).toMatchObject({
      spentMs: minute,
      plannedMs: 10 * minute,
      remainingMs: 9 * minute,
    });
    expect(clockAt(-minute).spentMs).toBe(0);
  });

  it("warns in the last tenth, and after the end", () => {
    expect(clockAt(9 * minute - 1).warning).toBeUndefined();
    expect(clockAt(9 * minute).warning).toBe("soon");
    expect(clockAt(10 * minute).warning).toBe("soon");
    expect(clockAt(10 * minute + 1).warning).toBe("over");
  });
});
