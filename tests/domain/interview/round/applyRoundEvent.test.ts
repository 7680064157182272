/** What each event does to a round, and which events do nothing. */
import { describe, expect, it } from "vitest";
import type { InterviewPayload, RoundEvent } from "../../../../src/domain/events/interview/interviewPayload";
import type { PlanItem } from "../../../../src/domain/events/interview/roundPlan";
import { replayRounds } from "../../../../src/domain/interview/round/applyRoundEvent";
import {
  emptyProgress,
  findOpenRound,
  progressOf,
  stageOf,
} from "../../../../src/domain/interview/round/roundState";

const questionItem = (question: string): PlanItem => ({
  type: "question",
  question,
  round: "concept",
  minutes: 5,
  why: { type: "new" },
});
const items: readonly PlanItem[] = [
  questionItem("c/one?"),
  { type: "break", minutes: 1 },
  questionItem("c/two?"),
];
/** `[seconds after the start, payload]` */
type Step = readonly [seconds: number, payload: InterviewPayload];
const eventsOf = (steps: readonly Step[], id = "r"): readonly RoundEvent[] => [
  { round: id, payload: { type: "started", plan: { kind: "loop", items } }, timestamp: 0, day: 7 },
  ...steps.map(([seconds, payload]) => ({ round: id, payload, timestamp: seconds * 1000, day: 7 })),
];
function roundAfter(...steps: readonly Step[]) {
  const [round] = replayRounds(eventsOf(steps));
  if (!round) throw new Error("no round");
  return round;
}
const answered = (itemIndex: number, wordCount = 9): InterviewPayload => ({
  type: "answered",
  itemIndex,
  method: "typed",
  wordCount,
});
const judged = (itemIndex: number): InterviewPayload => ({
  type: "judged",
  itemIndex,
  verdicts: ["covered"],
  proposedVerdicts: ["partly"],
  redFlags: [1],
});

describe("a round", () => {
  it("starts with its first question and a running clock", () => {
    const round = roundAfter();
    expect(round).toMatchObject({
      id: "r",
      startedAt: 0,
      day: 7,
      itemIndex: 0,
      runningSince: 0,
      isPaused: false,
    });
    expect(round.progress).toEqual([emptyProgress, emptyProgress, emptyProgress]);
    expect(stageOf(round)).toBe("asking");
  });

  it("starts with its first started event, and ignores others", () => {
    const [start] = eventsOf([]);
    expect(replayRounds([{ round: "x", payload: { type: "paused" }, timestamp: 0, day: 0 }])).toEqual([]);
    const again = start && { ...start, timestamp: 5_000 };
    expect(replayRounds([...eventsOf([]), ...(again ? [again] : [])])[0]?.startedAt).toBe(0);
  });

  it("counts time while a question or a break is on, and not while it is judged", () => {
    const round = roundAfter(
      [10, answered(0)],
      [30, judged(0)],
      [40, { type: "itemDone" }],
      [45, { type: "itemDone" }],
    );
    expect(round.progress.map(({ spentMs }) => spentMs)).toEqual([10_000, 5_000, 0]);
    expect(round.runningSince).toBe(45_000);
    expect(roundAfter([10, answered(0)]).runningSince).toBeUndefined();
  });

  it("counts no time while it is paused", () => {
    const paused = roundAfter([10, { type: "paused" }], [50, { type: "resumed" }], [55, answered(0)]);
    expect(progressOf(paused, 0).spentMs).toBe(15_000);
    expect(roundAfter([10, { type: "paused" }])).toMatchObject({ isPaused: true, runningSince: undefined });
  });

  it("counts no time after the page was closed", () => {
    const returned = (awaySince: number): InterviewPayload => ({ type: "returned", awaySince });
    const spentAfterReturn = (awaySince: number) =>
      progressOf(
        roundAfter([10, { type: "hintShown", itemIndex: 0 }], [60, returned(awaySince)], [65, answered(0)]),
        0,
      ).spentMs;
    expect(spentAfterReturn(20_000)).toBe(25_000);
    expect(spentAfterReturn(0)).toBe(15_000);
    expect(spentAfterReturn(90_000)).toBe(65_000);
  });

  it("ignores a clock that was set back", () => {
    const round = roundAfter(
      [10, { type: "hintShown", itemIndex: 0 }],
      [4, { type: "hintShown", itemIndex: 0 }],
      [12, answered(0)],
    );
    expect(progressOf(round, 0)).toMatchObject({ spentMs: 12_000, hintCount: 2 });
  });

  it("ends after its last item, or when it is finished", () => {
    const done: Step = [1, { type: "itemDone" }];
    expect(stageOf(roundAfter(done))).toBe("break");
    expect(stageOf(roundAfter(done, done, done))).toBe("finished");
    expect(roundAfter(done, done, done, done).itemIndex).toBe(3);
    const finished = roundAfter([3, { type: "finished" }]);
    expect(finished).toMatchObject({ finishedAt: 3_000, runningSince: undefined });
    expect(progressOf(finished, 0).spentMs).toBe(3_000);
  });

  it("changes after its end only by judgements, bands, cards brought forward and its deletion", () => {
    const end: Step = [5, { type: "finished" }];
    expect(roundAfter([1, answered(0)], end, [6, judged(0)]).progress[0]?.judgement?.redFlags).toEqual([1]);
    expect(roundAfter(end, [6, answered(0)]).progress[0]?.answer).toBeUndefined();
    expect(roundAfter(end, [6, { type: "itemDone" }]).itemIndex).toBe(0);
    const changed = roundAfter(
      end,
      [6, { type: "bandOverridden", dimension: "overall", band: "strong hire" }],
      [6, { type: "bandOverridden", dimension: "data", band: "leaning hire" }],
      [7, { type: "bandOverridden", dimension: "overall", band: null }],
      [8, { type: "cardsBroughtForward", event: "w.1" }],
      [9, { type: "deleted" }],
    );
    expect(changed).toMatchObject({
      bandOverrides: { data: "leaning hire" },
      broughtForwardBy: "w.1",
      isDeleted: true,
    });
    expect(changed.bandOverrides).not.toHaveProperty("overall");
  });
});

describe("a question", () => {
  it("collects what was shown and asked, each thing once", () => {
    const round = roundAfter(
      [1, { type: "hintShown", itemIndex: 0 }],
      [2, { type: "evidenceShown", itemIndex: 0, evidenceIndex: 2 }],
      [3, { type: "evidenceShown", itemIndex: 0, evidenceIndex: 2 }],
      [4, { type: "followUpAsked", itemIndex: 0, followUpIndex: 1 }],
      [5, { type: "followUpAsked", itemIndex: 0, followUpIndex: 0 }],
      [6, { type: "phaseEntered", itemIndex: 0, phaseIndex: 3 }],
    );
    expect(progressOf(round, 0)).toEqual({
      spentMs: 6_000,
      hintCount: 1,
      viewedEvidence: [2],
      askedFollowUps: [1, 0],
      phases: [{ phaseIndex: 3, startMs: 6_000 }],
    });
  });

  it("is changed only while it is asked", () => {
    const hint = (itemIndex: number): InterviewPayload => ({ type: "hintShown", itemIndex });
    expect(roundAfter([1, answered(0)], [2, hint(0)]).progress[0]?.hintCount).toBe(0);
    expect(roundAfter([1, hint(2)]).progress[2]?.hintCount).toBe(0);
    expect(roundAfter([1, { type: "itemDone" }], [2, hint(1)]).progress[1]?.hintCount).toBe(0);
    expect(roundAfter([1, answered(0, 5)], [2, answered(0, 7)]).progress[0]?.answer?.wordCount).toBe(5);
  });

  it("is judged only after its answer, at any time, and the last judgement counts", () => {
    expect(roundAfter([1, judged(0)]).progress[0]?.judgement).toBeUndefined();
    expect(roundAfter([1, { type: "itemDone" }], [2, judged(1)]).progress[1]?.judgement).toBeUndefined();
    const later = roundAfter([1, answered(0)], [2, { type: "itemDone" }], [3, judged(0)]);
    expect(later.progress[0]?.judgement).toEqual({
      verdicts: ["covered"],
      proposedVerdicts: ["partly"],
      redFlags: [1],
    });
    expect(roundAfter([1, judged(9)]).progress).toHaveLength(3);
  });
});

it("finds the round that can be resumed: the newest that is neither finished nor deleted", () => {
  const rounds = replayRounds([
    ...eventsOf([], "a"),
    ...eventsOf([], "b"),
    ...eventsOf([[1, { type: "finished" }]], "c"),
    ...eventsOf([[1, { type: "deleted" }]], "d"),
  ]);
  expect(findOpenRound(rounds)?.id).toBe("b");
  expect(findOpenRound(rounds.slice(2))).toBeUndefined();
});
