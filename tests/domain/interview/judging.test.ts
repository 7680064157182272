/** Bands, follow-ups, the report and what to study because of it. */
import { describe, expect, it } from "vitest";
import { type Scored, byDimension, resultOf } from "../../../src/domain/interview/bands";
import type { Verdict } from "../../../src/domain/interview/events";
import { fillersIn, paceOf, wordCount } from "../../../src/domain/interview/fillers";
import { nextFollowUp } from "../../../src/domain/interview/followUps";
import { bandOf, cardsFor, reportOf, trendOf } from "../../../src/domain/interview/report";
import { roundsOf } from "../../../src/domain/interview/round";
import { transcriptOf } from "../../../src/domain/interview/transcript";
import { question, start } from "./arbitrary";

const { points } = question("c/questions/q?");
const scored = (verdicts: readonly (Verdict | null)[], hints = 0): readonly Scored[] =>
  points.map((point, i) => ({ point, verdict: verdicts[i] ?? null, hints }));
const band = (verdicts: readonly (Verdict | null)[], flags = 0, hints = 0) => {
  const result = resultOf(scored(verdicts, hints), flags);
  return result.as === "judged" ? result.band : result.as;
};

describe("a band", () => {
  it("follows from the points by the rule that is shown", () => {
    expect(band(["covered", "covered", "covered"])).toBe("strong hire");
    expect(band(["covered", "covered", "missed"])).toBe("leaning hire");
    expect(band(["partly", "covered", "missed"])).toBe("leaning no hire");
    expect(band(["missed", "missed", "missed"])).toBe("strong no hire");
  });

  it("is no strong hire with a must missed or a red flag, and no hire with two", () => {
    expect(band(["missed", "covered", "covered"])).toBe("leaning no hire");
    expect(band(["covered", "covered", "covered"], 1)).toBe("leaning hire");
    expect(band(["covered", "covered", "covered"], 2)).toBe("leaning no hire");
  });

  it("costs a tenth for each hint, three tenths at most", () => {
    expect(band(["covered", "covered", "covered"], 0, 1)).toBe("strong hire");
    expect(band(["covered", "covered", "covered"], 0, 3)).toBe("leaning hire");
    expect(band(["covered", "covered", "covered"], 0, 9)).toBe("leaning hire");
  });

  it("is not given where nothing was judged, for the whole or for a dimension", () => {
    expect(band([null, null, null])).toBe("not judged");
    const results = byDimension(scored(["covered", null, "missed"]));
    expect([...results.keys()]).toEqual(["scoping", "serving", "monitoring"]);
    expect(results.get("serving")).toEqual({ as: "not judged" });
    expect(results.get("monitoring")).toMatchObject({ band: "strong no hire" });
  });
});

describe("a follow-up", () => {
  it("is the one nearest to what was not said, and there are two at most", () => {
    const q = question("c/questions/q?");
    expect(nextFollowUp(q, [], ["covered", "covered", "missed"])).toBe(1);
    expect(nextFollowUp(q, [1], ["covered", "covered", "missed"])).toBe(0);
    expect(nextFollowUp(q, [1, 0], ["missed", "missed", "missed"])).toBeUndefined();
    expect(nextFollowUp(q, [], ["covered", "covered", "covered"])).toBe(0);
  });
});

describe("a report", () => {
  const q = question("c/questions/q?");
  const [round] = roundsOf([
    {
      round: "r",
      did: {
        type: "began",
        plan: {
          kind: "concept",
          items: [
            { type: "question", question: q.id, round: "concept", minutes: 5, why: { because: "new" } },
            {
              type: "question",
              question: "c/questions/gone?",
              round: "concept",
              minutes: 5,
              why: { because: "new" },
            },
          ],
        },
      },
      at: start,
      day: 1,
    },
    { round: "r", did: { type: "answered", place: 0, by: "typed", words: 80 }, at: start + 120_000, day: 1 },
    {
      round: "r",
      did: {
        type: "judged",
        place: 0,
        points: ["missed", "covered", "partly"],
        proposed: ["partly", "covered", "partly"],
        flags: [0],
      },
      at: start + 130_000,
      day: 1,
    },
  ]);
  if (!round) throw new Error("no round");
  const report = reportOf(round, (id) => (id === q.id ? q : undefined));

  it("says what to fix first: flags, missed musts, then the rest", () => {
    expect(report.flags).toHaveLength(1);
    expect(report.fix.map(({ point }) => point.dimension)).toEqual(["scoping", "monitoring"]);
    expect(report.well.map(({ point }) => point.dimension)).toEqual(["serving"]);
    expect(report.spent).toBe(120_000);
    expect(report.planned).toBe(300_000);
    expect(report.chapters).toMatchObject([{ chapter: "c", result: { as: "judged" } }]);
  });

  it("counts questions, not breaks, and calls each by its number", () => {
    const asked = (id: string) =>
      ({ type: "question", question: id, round: "concept", minutes: 5, why: { because: "new" } }) as const;
    const [loop] = roundsOf([
      {
        round: "l",
        did: {
          type: "began",
          plan: { kind: "loop", items: [asked("c/a"), { type: "break", minutes: 5 }, asked(q.id)] },
        },
        at: start,
        day: 1,
      },
      { round: "l", did: { type: "next" }, at: start + 1, day: 1 },
      { round: "l", did: { type: "next" }, at: start + 2, day: 1 },
      { round: "l", did: { type: "answered", place: 2, by: "typed", words: 8 }, at: start + 3, day: 1 },
      {
        round: "l",
        did: { type: "judged", place: 2, points: ["missed", null, null], proposed: [], flags: [] },
        at: start + 4,
        day: 1,
      },
    ]);
    if (!loop) throw new Error("no round");
    expect(reportOf(loop, () => q).fix.map(({ number }) => number)).toEqual([2]);
  });

  it("has a trend with the others of its kind that were judged", () => {
    const over = { ...round, finished: start };
    const find = (id: string) => (id === q.id ? q : undefined);
    const deleted = { ...over, id: "gone", deleted: true };
    const other = { ...over, id: "other", plan: { ...over.plan, kind: "rapid" as const } };
    const unjudged = { ...over, id: "unjudged", asked: [] };
    expect(trendOf("concept", [over, deleted, other, unjudged, round], find)).toEqual([
      { id: "r", share: report.overall.as === "judged" ? report.overall.share : 0 },
    ]);
  });

  it("keeps its answers as a text to take along, without those of deleted rounds", () => {
    const texts = new Map([
      ["r.0", "Ask for the latency first. "],
      ["gone.0", "secret"],
    ]);
    const deleted = { ...round, id: "gone", deleted: true };
    expect(transcriptOf([round, deleted], texts, () => q)).toBe(
      "# Interview answers\n\n## 1970-01-02\n\n### How would you serve it?\n\nAsk for the latency first.\n",
    );
  });

  it("keeps the rule's band and the person's own", () => {
    expect(bandOf(round, "overall", report.overall)).toBe("leaning no hire");
    expect(bandOf({ ...round, overruled: { overall: "leaning hire" } }, "overall", report.overall)).toBe(
      "leaning hire",
    );
  });

  it("names the cards that say what was missed, most urgent first", () => {
    const texts: Readonly<Record<string, string>> = {
      "c/s/latency:meaning": "What is a latency budget?",
      "c/s/drift:meaning": "What does drift monitoring watch?",
      "c/s/other:meaning": "Nothing of the kind",
    };
    expect(cardsFor(report, (card) => texts[card] ?? "")).toEqual([
      "c/s/latency:meaning",
      "c/s/drift:meaning",
    ]);
  });
});

describe("how it was said", () => {
  it("counts words that say nothing, and leaves those that may mean something", () => {
    expect(fillersIn("Um, you know, we basically, um, kind of log it. So it is like a table.")).toEqual([
      { word: "um", count: 2 },
      { word: "you know", count: 1 },
      { word: "basically", count: 1 },
      { word: "kind of", count: 1 },
    ]);
    expect(fillersIn("The umbrella term is drum, and hummus")).toEqual([]);
  });

  it("gives a pace only where there is enough to go by", () => {
    expect(wordCount("It's a point-in-time join, isn't it?")).toBe(6);
    expect(paceOf(150, 60_000)).toBe(150);
    expect(paceOf(5, 60_000)).toBeUndefined();
    expect(paceOf(50, 5_000)).toBeUndefined();
  });
});
