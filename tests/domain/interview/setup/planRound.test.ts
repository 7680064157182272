/** The selection of questions: weak, new and not recently asked ones first, none twice within a week, each with a reason. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalMinutes } from "../../../../src/domain/events/interview/roundPlan";
import { replayRounds } from "../../../../src/domain/interview/round/applyRoundEvent";
import { type RoundRequest, planRound } from "../../../../src/domain/interview/setup/planRound";
import {
  type QuestionHistory,
  questionHistories,
} from "../../../../src/domain/interview/setup/questionHistory";
import { roundTemplates } from "../../../../src/domain/interview/setup/roundTemplates";
import type { QuestionCandidate } from "../../../../src/domain/interview/setup/weighQuestion";
import { plan, start } from "../arbitrary";

const today = 20_800;
const request: RoundRequest = {
  kind: "concept",
  template: roundTemplates.concept.usual,
  chapters: [],
  levels: [],
  includesRecent: false,
};
const candidate = (id: string, more: Partial<QuestionCandidate> = {}): QuestionCandidate => ({
  id,
  round: "concept",
  level: "mid",
  minutes: 5,
  chapter: "c",
  recall: undefined,
  ...more,
});
const chosen = (
  candidates: readonly QuestionCandidate[],
  histories: Readonly<Record<string, QuestionHistory>>,
  more: Partial<RoundRequest> = {},
  chance = () => 0,
) => planRound(candidates, new Map(Object.entries(histories)), { ...request, ...more }, today, chance);
const ids = ({ plan: { items } }: ReturnType<typeof chosen>) =>
  items.flatMap((item) => (item.type === "question" ? [item.question] : []));
const whys = ({ plan: { items } }: ReturnType<typeof chosen>) =>
  items.flatMap((item) => (item.type === "question" ? [item.why.type] : []));

describe("the selection", () => {
  it("prefers questions missed twice, then missed ones, then new ones, then those asked long ago, and gives the reason", () => {
    const result = chosen(
      ["stale", "new", "missed", "twice"].map((id) => candidate(id)),
      {
        twice: [
          { day: today - 40, judgedPoints: 4, missedPoints: 3 },
          { day: today - 20, judgedPoints: 4, missedPoints: 2 },
        ],
        missed: [{ day: today - 10, judgedPoints: 4, missedPoints: 3 }],
        stale: [{ day: today - 30, judgedPoints: 4, missedPoints: 0 }],
      },
    );
    expect(ids(result)).toEqual(["twice", "missed", "new"]);
    expect(whys(result)).toEqual(["missedTwice", "missed", "new"]);
  });

  it("prefers questions whose cards have a low recall", () => {
    const result = chosen([candidate("a"), candidate("b", { recall: 0.3 })], {});
    expect(ids(result)[0]).toBe("b");
  });

  it("never repeats a question within a week, unless the request includes recent ones", () => {
    const histories = {
      a: [{ day: today - 6, judgedPoints: 3, missedPoints: 3 }],
      b: [{ day: today - 7, judgedPoints: 3, missedPoints: 3 }],
    };
    const both = [candidate("a"), candidate("b")];
    expect(ids(chosen(both, histories))).toEqual(["b"]);
    expect(ids(chosen(both, histories, { includesRecent: true })).toSorted()).toEqual(["a", "b"]);
  });

  it("takes less time in a short round than in a usual one, and more in a long one", () => {
    const minutes = (template: RoundRequest["template"]) => {
      const many = (["rapid", "concept", "design", "incident", "behavioural"] as const).flatMap((round) =>
        Array.from({ length: 30 }, (_, i) => candidate(`${round}${i}`, { round })),
      );
      return totalMinutes(chosen(many, {}, { template }).plan);
    };
    for (const { short = [], usual, long = [] } of Object.values(roundTemplates)) {
      expect(minutes(short)).toBeLessThan(minutes(usual));
      expect(minutes(usual)).toBeLessThan(minutes(long));
    }
  });

  it.each([
    ["rapid", [5, 10, 20]],
    ["concept", [1, 3, 5]],
    ["design", [0, 1, 2]],
    ["incident", [0, 1, 2]],
    ["behavioural", [1, 3, 5]],
    // With breaks of 5, 10 and 25 minutes in all.
    ["loop", [7 + 5, 12 + 10, 20 + 25]],
  ] as const)("asks as many questions as a %s round of each length has", (kind, expected) => {
    const { short = [], usual, long = [] }: (typeof roundTemplates)["loop"] = roundTemplates[kind];
    const sizeOf = (template: RoundRequest["template"]) =>
      template.reduce((sum, part) => sum + (part.type === "break" ? part.minutes : part.count), 0);
    expect([short, usual, long].map(sizeOf)).toEqual(expected);
  });

  it("has breaks between two questions only, one at a time", () => {
    const both = [candidate("a"), candidate("r", { round: "rapid" })];
    const pause = (minutes: number) => ({ type: "break" as const, minutes });
    const ask = (round: "concept" | "rapid") => ({ type: "questions" as const, round, count: 1 });
    const shape = (...template: RoundRequest["template"]) =>
      chosen(both, {}, { template }).plan.items.map((item) =>
        item.type === "break" ? item.minutes : item.question,
      );
    expect(shape(ask("concept"), pause(5), ask("rapid"))).toEqual(["a", 5, "r"]);
    expect(shape(pause(5), ask("concept"), ask("rapid"), pause(6))).toEqual(["a", "r"]);
    expect(shape(ask("concept"), pause(5), pause(6), ask("rapid"))).toEqual(["a", 5, "r"]);
    // There is no second question of this kind.
    expect(shape(ask("concept"), pause(5), ask("concept"), ask("rapid"))).toEqual(["a", 5, "r"]);
    expect(shape(ask("concept"), pause(5), ask("concept"))).toEqual(["a"]);
  });

  it("reports missing questions instead of asking others", () => {
    const result = chosen([candidate("a"), candidate("r", { round: "rapid" })], {});
    expect(ids(result)).toEqual(["a"]);
    expect(result.shortfalls).toEqual([{ round: "concept", count: 2 }]);
    const enough = ["a", "b", "c"].map((id) => candidate(id));
    expect(chosen(enough, {}).shortfalls).toEqual([]);
  });

  it("keeps to the chapters, the levels and the template, with each question once, for any random numbers", () => {
    const any = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 30 }).map((i) => `q${i}`),
        round: fc.constantFrom("rapid" as const, "concept" as const, "design" as const),
        level: fc.constantFrom("junior" as const, "mid" as const, "senior" as const),
        minutes: fc.integer({ min: 1, max: 40 }),
        chapter: fc.constantFrom("c", "d"),
        recall: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      }),
      { maxLength: 31, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(
        any,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (candidates, chances) => {
          const result = chosen(
            candidates,
            {},
            { template: roundTemplates.loop.usual, chapters: ["c"], levels: ["mid", "senior"] },
            () => {
              const { value } = chances.next();
              return Number(value);
            },
          );
          expect(new Set(ids(result)).size).toBe(ids(result).length);
          for (const id of ids(result)) {
            const matching = candidates.filter((each) => each.id === id);
            expect(matching.some(({ chapter, level }) => chapter === "c" && level !== "junior")).toBe(true);
          }
          const first = result.plan.items.at(0);
          const last = result.plan.items.at(-1);
          expect([first?.type, last?.type]).not.toContain("break");
          expect(totalMinutes(result.plan)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("the history of a question", () => {
  it("includes a question that was shown and not answered, without judged points", () => {
    const events = [
      { round: "r", payload: { type: "started", plan }, timestamp: start, day: 1 },
      { round: "r", payload: { type: "finished" }, timestamp: start + 5_000, day: 1 },
    ] as const;
    expect(questionHistories(replayRounds(events), {})).toEqual(
      new Map([["c/questions/one?", [{ day: 1, judgedPoints: 0, missedPoints: 0 }]]]),
    );
  });

  it("counts judged points only, under the current id, without deleted rounds", () => {
    const events = [
      { round: "r", payload: { type: "started", plan }, timestamp: start, day: 1 },
      {
        round: "r",
        payload: { type: "answered", itemIndex: 0, method: "typed", wordCount: 9 },
        timestamp: start + 1,
        day: 1,
      },
      {
        round: "r",
        payload: {
          type: "judged",
          itemIndex: 0,
          verdicts: ["missed", null, "covered"],
          proposedVerdicts: [],
          redFlags: [],
        },
        timestamp: start + 2,
        day: 1,
      },
    ] as const;
    expect(questionHistories(replayRounds(events), { "c/questions/one?": "c/questions/uno?" })).toEqual(
      new Map([["c/questions/uno?", [{ day: 1, judgedPoints: 2, missedPoints: 1 }]]]),
    );
    const deleted = { round: "r", payload: { type: "deleted" }, timestamp: start + 3, day: 1 } as const;
    expect(questionHistories(replayRounds([...events, deleted]), {})).toEqual(new Map());
  });
});
