/** The groups of cards that a plan tells apart, and which of them is shown. */
import { describe, expect, it } from "vitest";
import {
  chapterKey,
  chapterRecallOf,
  coreKey,
  coreRecallOf,
  countsCore,
  tierKey,
} from "../../../src/domain/planning/groupKeys";
import type { RecallForecast } from "../../../src/domain/planning/planResult";

const recall = (expected: number, wantedCount = 2): RecallForecast => ({
  cardCount: 2,
  wantedCount,
  expected,
  standardDeviation: 0,
  ifStopped: 0,
});
const [overall, core, chapter, chapterCore] = [recall(0.1), recall(0.2), recall(0.3), recall(0.4)];
const groupsOf = (...entries: readonly (readonly [string, RecallForecast])[]) => new Map(entries);

it("have keys that differ by what they group", () => {
  expect([tierKey("core"), chapterKey("a"), coreKey("a")]).toEqual(["tier:core", "chapter:a", "core:a"]);
});

describe("core cards", () => {
  it("count where there are any that the person hasn't left out", () => {
    expect(countsCore({ groups: groupsOf() })).toBe(false);
    expect(countsCore({ groups: groupsOf(["tier:core", recall(0.2, 0)]) })).toBe(false);
    expect(countsCore({ groups: groupsOf(["tier:core", recall(0.2, 1)]) })).toBe(true);
  });

  it("give the recall that is shown, or all cards where core cards don't count", () => {
    expect(coreRecallOf({ overall, groups: groupsOf(["tier:core", core]) })).toBe(core);
    expect(coreRecallOf({ overall, groups: groupsOf(["tier:core", recall(0.2, 0)]) })).toBe(overall);
    expect(coreRecallOf({ overall, groups: groupsOf() })).toBe(overall);
  });
});

describe("a chapter's recall", () => {
  const both = [
    ["chapter:a", chapter],
    ["core:a", chapterCore],
  ] as const;

  it("is that of its core cards, where core cards count", () => {
    const groups = groupsOf(["tier:core", core], ...both);
    expect(chapterRecallOf({ groups }, "a")).toEqual({ recall: chapterCore, isCore: true });
  });

  it("is that of all its cards where it has no core cards, or where they don't count", () => {
    const all = { recall: chapter, isCore: false };
    expect(chapterRecallOf({ groups: groupsOf(["tier:core", core], both[0]) }, "a")).toEqual(all);
    expect(chapterRecallOf({ groups: groupsOf(both[0], ["core:a", recall(0.4, 0)]) }, "a")).toEqual(all);
  });

  it("is none of a chapter without cards", () => {
    expect(chapterRecallOf({ groups: groupsOf(["tier:core", core], ...both) }, "b")).toBeUndefined();
  });
});
