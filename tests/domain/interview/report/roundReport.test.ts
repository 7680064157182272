/** Bands, follow-ups, the report and the cards to review because of it. */
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../../src/domain/events/interview/verdicts";
import {
  type ScoredPoint,
  bandsByDimension,
  computeBand,
} from "../../../../src/domain/interview/report/bandRule";
import { coverageTrend } from "../../../../src/domain/interview/report/coverageTrend";
import {
  type RoundReport,
  buildReport,
  effectiveBand,
} from "../../../../src/domain/interview/report/roundReport";
import { selectCardsToReview } from "../../../../src/domain/interview/report/selectCardsToReview";
import { replayRounds } from "../../../../src/domain/interview/round/applyRoundEvent";
import { chooseFollowUp } from "../../../../src/domain/interview/round/chooseFollowUp";
import { buildTranscript } from "../../../../src/features/settings/data/buildTranscript";
import { question, start } from "../arbitrary";

const { points } = question("c/questions/q?");
const scored = (verdicts: readonly (Verdict | null)[], hintCount = 0): readonly ScoredPoint[] =>
  points.map((point, i) => ({ point, verdict: verdicts[i] ?? null, hintCount }));
const band = (verdicts: readonly (Verdict | null)[], flags = 0, hints = 0) => {
  const result = computeBand(scored(verdicts, hints), flags);
  return result.type === "judged" ? result.band : result.type;
};

describe("a band", () => {
  it("follows from the verdicts", () => {
    expect(band(["covered", "covered", "covered"])).toBe("strong hire");
    expect(band(["covered", "covered", "missed"])).toBe("leaning hire");
    expect(band(["partly", "covered", "missed"])).toBe("leaning no hire");
    expect(band(["missed", "missed", "missed"])).toBe("strong no hire");
  });

  it("is at most leaning hire with a missed must or a red flag, and leaning no hire with two", () => {
    expect(band(["missed", "covered", "covered"])).toBe("leaning no hire");
    expect(band(["covered", "covered", "covered"], 1)).toBe("leaning hire");
    expect(band(["covered", "covered", "covered"], 2)).toBe("leaning no hire");
  });

  it("loses 10% for each hint, up to 30%", () => {
    expect(band(["covered", "covered", "covered"], 0, 1)).toBe("strong hire");
    expect(band(["covered", "covered", "covered"], 0, 3)).toBe("leaning hire");
    expect(band(["covered", "covered", "covered"], 0, 9)).toBe("leaning hire");
  });

  it("is missing if nothing was judged, overall or in a dimension", () => {
    expect(band([null, null, null])).toBe("notJudged");
    const results = bandsByDimension(scored(["covered", null, "missed"]));
    expect([...results.keys()]).toEqual(["scoping", "serving", "monitoring"]);
    expect(results.get("serving")).toEqual({ type: "notJudged" });
    expect(results.get("monitoring")).toMatchObject({ band: "strong no hire" });
  });
});

describe("a follow-up", () => {
  it("is the one closest to the points not covered, and there are two at most", () => {
    const q = question("c/questions/q?");
    expect(chooseFollowUp(q, [], ["covered", "covered", "missed"])).toBe(1);
    expect(chooseFollowUp(q, [1], ["covered", "covered", "missed"])).toBe(0);
    expect(chooseFollowUp(q, [1, 0], ["missed", "missed", "missed"])).toBeUndefined();
    expect(chooseFollowUp(q, [], ["covered", "covered", "covered"])).toBe(0);
  });

  it.each([
    ["concept", 2],
    ["design", 2],
    ["incident", 2],
    ["rapid", 1],
    ["behavioural", 1],
  ] as const)("is asked in a round of the kind %s up to %i times, though there are more", (round, most) => {
    const followUps = Array.from({ length: 4 }, (_, i) => [`Follow-up ${i}?`]);
    const askedFollowUps = [0, 1, 2].slice(0, most);
    const q = { ...question("c/questions/q?", round), followUps };
    expect(chooseFollowUp(q, askedFollowUps.slice(1), [])).toBeDefined();
    expect(chooseFollowUp(q, askedFollowUps, [])).toBeUndefined();
  });
});

describe("a report", () => {
  const q = question("c/questions/q?");
  const [round] = replayRounds([
    {
      round: "r",
      payload: {
        type: "started",
        plan: {
          kind: "concept",
          items: [
            { type: "question", question: q.id, round: "concept", minutes: 5, why: { type: "new" } },
            {
              type: "question",
              question: "c/questions/gone?",
              round: "concept",
              minutes: 5,
              why: { type: "new" },
            },
          ],
        },
      },
      timestamp: start,
      day: 1,
    },
    {
      round: "r",
      payload: { type: "answered", itemIndex: 0, method: "typed", wordCount: 80 },
      timestamp: start + 120_000,
      day: 1,
    },
    {
      round: "r",
      payload: {
        type: "judged",
        itemIndex: 0,
        verdicts: ["missed", "covered", "partly"],
        proposedVerdicts: ["partly", "covered", "partly"],
        redFlags: [0],
      },
      timestamp: start + 130_000,
      day: 1,
    },
  ]);
  if (!round) throw new Error("no round");
  const report = buildReport(round, (id) => (id === q.id ? q : undefined));

  it("lists red flags, points to improve, covered points and times", () => {
    expect(report.redFlags).toHaveLength(1);
    expect(report.pointsToImprove.map(({ point }) => point.dimension)).toEqual(["scoping", "monitoring"]);
    expect(report.coveredPoints.map(({ point }) => point.dimension)).toEqual(["serving"]);
    expect(report.spentMs).toBe(120_000);
    expect(report.plannedMs).toBe(300_000);
    expect(report.chapters).toMatchObject([{ chapter: "c", result: { type: "judged" } }]);
  });

  it("has results by chapter and dimension, in which red flags don't count", () => {
    // The must is missed, the second point is covered, the third one partly: 1.5 of 4.
    const share = 1.5 / 4;
    expect(report.chapters).toEqual([
      { chapter: "c", result: { type: "judged", share, band: "leaning no hire" } },
    ]);
    expect(report.dimensions).toEqual([
      { dimension: "scoping", result: { type: "judged", share: 0, band: "strong no hire" } },
      { dimension: "serving", result: { type: "judged", share: 1, band: "strong hire" } },
      { dimension: "monitoring", result: { type: "judged", share: 0.5, band: "leaning no hire" } },
    ]);
    const covered = {
      ...round,
      progress: round.progress.map((progress) => ({
        ...progress,
        judgement: {
          verdicts: ["covered", "covered", "covered"] as const,
          proposedVerdicts: [],
          redFlags: [0, 9],
        },
      })),
    };
    const withRedFlag = buildReport(covered, (id) => (id === q.id ? q : undefined));
    expect(withRedFlag.redFlags).toEqual([{ itemIndex: 0, redFlag: q.redFlags[0] }]);
    expect(withRedFlag.overall).toMatchObject({ band: "leaning hire" });
    expect(withRedFlag.chapters).toMatchObject([{ result: { band: "strong hire" } }]);
    expect(withRedFlag.coveredPoints.map(({ point }) => point.weight)).toEqual(["must", "should", "should"]);
  });

  it("orders what to improve: missed musts, missed others, partly covered musts, others; and what is covered: musts first", () => {
    const question4: typeof q = {
      ...q,
      points: (["should", "must", "should", "must"] as const).map((weight, i) => ({
        says: [`Point ${i}`],
        phrasings: [],
        weight,
        dimension: "data",
      })),
    };
    const reportOf = (verdicts: readonly Verdict[]) => {
      const judgement = { verdicts, proposedVerdicts: [], redFlags: [] };
      const judged = { ...round, progress: round.progress.map((progress) => ({ ...progress, judgement })) };
      return buildReport(judged, (id) => (id === q.id ? question4 : undefined));
    };
    const textsOf = (list: RoundReport["coveredPoints"]) => list.map(({ point }) => point.says[0]);
    const mixed = reportOf(["partly", "partly", "missed", "missed"]);
    expect(textsOf(mixed.pointsToImprove)).toEqual(["Point 3", "Point 2", "Point 1", "Point 0"]);
    expect(mixed.coveredPoints).toEqual([]);
    const covered = reportOf(["covered", "covered", "covered", "covered"]);
    expect(textsOf(covered.coveredPoints)).toEqual(["Point 1", "Point 3", "Point 0", "Point 2"]);
    expect(covered.pointsToImprove).toEqual([]);
  });

  it("numbers the questions without the breaks", () => {
    const questionItem = (id: string) =>
      ({ type: "question", question: id, round: "concept", minutes: 5, why: { type: "new" } }) as const;
    const [loop] = replayRounds([
      {
        round: "l",
        payload: {
          type: "started",
          plan: {
            kind: "loop",
            items: [questionItem("c/a"), { type: "break", minutes: 5 }, questionItem(q.id)],
          },
        },
        timestamp: start,
        day: 1,
      },
      { round: "l", payload: { type: "itemDone" }, timestamp: start + 1, day: 1 },
      { round: "l", payload: { type: "itemDone" }, timestamp: start + 2, day: 1 },
      {
        round: "l",
        payload: { type: "answered", itemIndex: 2, method: "typed", wordCount: 8 },
        timestamp: start + 3,
        day: 1,
      },
      {
        round: "l",
        payload: {
          type: "judged",
          itemIndex: 2,
          verdicts: ["missed", null, null],
          proposedVerdicts: [],
          redFlags: [],
        },
        timestamp: start + 4,
        day: 1,
      },
    ]);
    if (!loop) throw new Error("no round");
    expect(buildReport(loop, () => q).pointsToImprove.map(({ number }) => number)).toEqual([2]);
  });

  it("has a trend with the judged rounds of its kind", () => {
    const over = { ...round, finishedAt: start };
    const find = (id: string) => (id === q.id ? q : undefined);
    const deleted = { ...over, id: "gone", isDeleted: true };
    const other = { ...over, id: "other", plan: { ...over.plan, kind: "rapid" as const } };
    const unjudged = { ...over, id: "unscored", progress: [] };
    expect(coverageTrend("concept", [over, deleted, other, unjudged, round], find)).toEqual([
      { id: "r", share: report.overall.type === "judged" ? report.overall.share : 0 },
    ]);
  });

  it("exports the answers as text, without those of deleted rounds", () => {
    const texts = new Map([
      ["r.0", "Ask for the latency first. "],
      ["gone.0", "secret"],
    ]);
    const deleted = { ...round, id: "gone", isDeleted: true };
    expect(buildTranscript([round, deleted], texts, () => q)).toBe(
      "# Interview answers\n\n## 1970-01-02\n\n### How would you serve it?\n\nAsk for the latency first.\n",
    );
  });

  it("uses the person's own band if there is one", () => {
    expect(effectiveBand(round, "overall", report.overall)).toBe("leaning no hire");
    expect(
      effectiveBand({ ...round, bandOverrides: { overall: "leaning hire" } }, "overall", report.overall),
    ).toBe("leaning hire");
  });

  it("selects the cards about missed points, most important first", () => {
    const texts: Readonly<Record<string, string>> = {
      "c/s/latency:meaning": "What is a latency budget?",
      "c/s/drift:meaning": "What does drift monitoring watch?",
      "c/s/other:meaning": "Nothing of the kind",
    };
    expect(selectCardsToReview(report, (card) => texts[card] ?? "")).toEqual([
      "c/s/latency:meaning",
      "c/s/drift:meaning",
    ]);
  });
});
