/** How long each phase of a question took. */
import { describe, expect, it } from "vitest";
import { phaseTimings } from "../../../../src/domain/interview/report/phaseTimings";
import { emptyProgress } from "../../../../src/domain/interview/round/roundState";
import { msPerMinute } from "../../../../src/domain/time";
import { question } from "../arbitrary";

describe("the times of a question's phases", () => {
  const report = (round: "design" | "rapid") => ({
    itemIndex: 0,
    number: 1,
    id: "q",
    question: question("q", round),
    minutes: 40,
    progress: {
      ...emptyProgress,
      spentMs: 10 * msPerMinute,
      phases: [
        { phaseIndex: 1, startMs: 4 * msPerMinute },
        { phaseIndex: 5, startMs: 7 * msPerMinute },
      ],
    },
  });

  it("are the spent and the planned time, in minutes", () => {
    const timings = phaseTimings(report("design"));
    expect(timings.map(({ spentMs }) => spentMs / msPerMinute)).toEqual([4, 3, 0, 0, 0, 3]);
    expect(timings.map(({ plannedMs }) => Math.round(plannedMs / msPerMinute))).toEqual([6, 8, 8, 8, 6, 4]);
    expect(timings[0]?.dimension).toBe("scoping");
  });

  it("are none for a question without phases, or one that was removed from the guide", () => {
    expect(phaseTimings(report("rapid"))).toEqual([]);
    expect(phaseTimings({ ...report("design"), question: undefined })).toEqual([]);
  });
});
