/** The rounds of a study, without undone events. A restored deletion deletes only rounds of the same restore. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../../src/domain/events/event";
import type { InterviewPayload } from "../../../../src/domain/events/interview/interviewPayload";
import { answerStorageKeysOf, listRounds } from "../../../../src/domain/interview/round/listRounds";
import { defaultSettings } from "../../../../src/domain/settings";
import { replay } from "../../../../src/domain/study/study";
import { plan, start } from "../arbitrary";

const meta = (writer: string, seq: number) => ({ writer, seq, timestamp: start + seq, day: 20_780 });
const event = (writer: string, seq: number, payload: InterviewPayload, round = "r1"): Event => ({
  ...meta(writer, seq),
  type: "interview",
  round,
  payload,
});
const started = (writer: string, seq: number, round?: string) =>
  event(writer, seq, { type: "started", plan }, round);
const deleted = (writer: string, seq: number) => event(writer, seq, { type: "deleted" });
const restored = (seq: number, ...ranges: readonly (readonly [string, number, number])[]): Event => ({
  ...meta("me", seq),
  type: "restored",
  ranges: ranges.map(([writer, from, to]) => ({ writer, from, to })),
});
const roundsOf = (events: readonly Event[]) =>
  listRounds(replay(events, { scheduling: defaultSettings.scheduling, aliases: {} }));
const deletions = (events: readonly Event[]) => roundsOf(events).map(({ isDeleted }) => isDeleted);

describe("rounds", () => {
  it("are listed by their start, without those that were undone", () => {
    const events: readonly Event[] = [
      started("me", 0, "r1"),
      started("me", 1, "r2"),
      started("me", 2, "r3"),
      { ...meta("me", 3), type: "undone", event: "me.1" },
    ];
    expect(roundsOf(events).map(({ id }) => id)).toEqual(["r1", "r3"]);
  });

  it("have a key for the answer to each item", () => {
    const [round] = roundsOf([started("me", 0)]);
    expect(round && answerStorageKeysOf(round)).toEqual(["r1.0", "r1.1", "r1.2"]);
  });
});

describe("a deletion", () => {
  it.each<[string, readonly Event[], boolean]>([
    ["of the person's own counts", [started("me", 0), deleted("me", 1)], true],
    ["that came with its round counts", [started("a", 0), deleted("a", 1), restored(9, ["a", 0, 1])], true],
    ["of a round begun here doesn't", [started("me", 0), deleted("a", 1), restored(9, ["a", 0, 1])], false],
    [
      "of a round that was started here as well doesn't",
      [started("me", 0), started("a", 0), deleted("a", 1), restored(9, ["a", 0, 1])],
      false,
    ],
    [
      "of a round that an earlier restore brought doesn't",
      [started("a", 0), deleted("a", 1), restored(8, ["a", 0, 0]), restored(9, ["a", 0, 1])],
      false,
    ],
  ])("%s", (_, events, expected) => {
    expect(deletions(events)).toEqual([expected]);
  });
});
