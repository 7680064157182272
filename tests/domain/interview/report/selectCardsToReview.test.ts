/** Which cards a report brings forward: those about the points that the answers missed. */
import { describe, expect, it } from "vitest";
import type { KeyPoint } from "../../../../src/domain/deck/question";
import type { RoundReport } from "../../../../src/domain/interview/report/roundReport";
import { selectCardsToReview } from "../../../../src/domain/interview/report/selectCardsToReview";
import { emptyProgress } from "../../../../src/domain/interview/round/roundState";
import { question } from "../arbitrary";

type Missed = { readonly itemIndex?: number; readonly says: string; readonly phrasings?: readonly string[] };

/** A report with one question for each list of cards. `missed` are the points to improve, in their order. */
function reportOf(cardsByQuestion: readonly (readonly string[])[], missed: readonly Missed[]): RoundReport {
  return {
    questions: cardsByQuestion.map((see, itemIndex) => ({
      itemIndex,
      number: itemIndex + 1,
      id: `c/questions/q${itemIndex}?`,
      question: { ...question(`c/questions/q${itemIndex}?`), see },
      minutes: 5,
      progress: emptyProgress,
    })),
    overall: { type: "notJudged" },
    dimensions: [],
    chapters: [],
    coveredPoints: [],
    redFlags: [],
    pointsToImprove: missed.map(({ itemIndex = 0, says, phrasings = [] }) => {
      const point: KeyPoint = { says: [says], phrasings, weight: "must", dimension: "data" };
      return { itemIndex, number: itemIndex + 1, point, verdict: "missed" };
    }),
    answeredCount: 0,
    spentMs: 0,
    plannedMs: 0,
  };
}

const texts: Readonly<Record<string, string>> = {
  drift: "Data drift monitoring compares feature distributions",
  monitoring: "Monitoring a model",
  features: "Feature distributions of a feature store",
  rollback: "Rollback to the previous version",
  short: "A an of to it",
};
const select = (report: RoundReport) => selectCardsToReview(report, (card) => texts[card] ?? "");

describe("the cards to review", () => {
  it("are the two of a point's question that share the most words with it, the closest first", () => {
    const cards = ["monitoring", "features", "drift", "rollback"];
    const missed = [{ says: "Monitors feature distributions for drift" }];
    expect(select(reportOf([cards], missed))).toEqual(["drift", "features"]);
  });

  it("are none that share no word, and short words don't count", () => {
    expect(select(reportOf([["rollback", "short"]], [{ says: "Watch it, to be an owner of it" }]))).toEqual(
      [],
    );
  });

  it("are found by the point's phrasings too, and by the first six letters of a word", () => {
    const point = { says: "Goes back fast", phrasings: ["rollbacks"] };
    expect(select(reportOf([["rollback"]], [point]))).toEqual(["rollback"]);
    expect(select(reportOf([["rollback"]], [{ says: "rollers" }]))).toEqual([]);
    expect(select(reportOf([["monitoring"]], [{ says: "monitors" }]))).toEqual(["monitoring"]);
  });

  it("follow the order of the points, each card once", () => {
    const missed = [{ itemIndex: 1, says: "previous version" }, { says: "drift" }, { says: "data drift" }];
    expect(select(reportOf([["drift"], ["rollback"]], missed))).toEqual(["rollback", "drift"]);
  });

  it("come only from the question whose point was missed", () => {
    expect(select(reportOf([["monitoring"], ["drift"]], [{ says: "drift" }]))).toEqual([]);
  });

  it("are 20 at most", () => {
    const cardsByQuestion = Array.from({ length: 12 }, (_, i) => [`drift ${i} a`, `drift ${i} b`]);
    const missed = cardsByQuestion.map((_, itemIndex) => ({ itemIndex, says: "drift" }));
    const selected = selectCardsToReview(reportOf(cardsByQuestion, missed), (card) => card);
    expect(selected).toEqual(cardsByQuestion.slice(0, 10).flat());
  });
});
