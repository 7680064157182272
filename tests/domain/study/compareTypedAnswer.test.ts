/** Typed answers: what counts as right or as a typing error, and where they differ. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/domain/deck/card";
import { seededRandom, shuffledIndices } from "../../../src/domain/random/seededRandom";
import { answerModeOf } from "../../../src/domain/study/answerMode";
import { compareTypedAnswer } from "../../../src/domain/study/compareTypedAnswer";

const resultOf = (typed: string, answer: string) => compareTypedAnswer(typed, answer).result;

describe("a typed answer", () => {
  it("is right regardless of case, punctuation, accents and article", () => {
    expect(resultOf("mlflow", "MLflow")).toBe("right");
    expect(resultOf("  GitLab CI CD ", "GitLab CI/CD")).toBe("right");
    expect(resultOf("the feature store", "A feature store")).toBe("right");
    expect(resultOf("naive", "naïve")).toBe("right");
    for (const typed of ["re-training", "re training", "Retraining"])
      expect(resultOf(typed, "retraining")).toBe("right");
    expect(resultOf("c", "C++")).toBe("wrong");
  });

  it("is right with or without the text in brackets, or as that text alone", () => {
    for (const typed of ["continuous training", "CT", "continuous training (CT)"])
      expect(resultOf(typed, "continuous training (CT)")).toBe("right");
  });

  it("may have one typing error in a word of four letters or more, and not two", () => {
    for (const typed of ["Kubflow", "Kubeeflow", "Kubeflaw", "Kubefolw"])
      expect(resultOf(typed, "Kubeflow")).toBe("typo");
    expect(resultOf("Kubflaw", "Kubeflow")).toBe("wrong");
    expect(resultOf("KI", "KS")).toBe("wrong");
    expect(resultOf("", "Kubeflow")).toBe("wrong");
    expect(resultOf("feature stor", "feature store")).toBe("typo");
    expect(resultOf("featurestor", "feature store")).toBe("typo");
    for (const typed of ["continuos training", "continuos training (CT)"])
      expect(resultOf(typed, "continuous training (CT)")).toBe("typo");
  });

  it("may have no typing error in a short word or a number", () => {
    expect(resultOf("CI", "continuous training (CT)")).toBe("wrong");
    expect(resultOf("AWS S4", "AWS S3")).toBe("wrong");
    expect(resultOf("2016", "2015")).toBe("wrong");
    expect(resultOf("an F1 score", "an F2 score")).toBe("wrong");
  });

  it.each([
    ["105", "10.5"],
    ["1.05", "10.5"],
    ["5", ".5"],
    ["1 5", "15"],
    ["31", "3:1"],
    ["$1,500", "$15.00"],
    ["105", "10⁵"],
    ["10^5", "10⁻⁵"],
    ["1e5", "1e-5"],
    ["3.1", "3.10"],
    ["1.0", "1.0.0"],
    ["1", "-1"],
    ["1", "−1"],
    ["> 1", "< 1"],
    ["< 1", "≤ 1"],
    ["latency > bound", "latency < bound"],
    ["latency>bound", "latency<bound"],
    ["O", "O(n log n)"],
    ["P", "P(y|x)"],
  ])("is wrong as %s for %s: another number, sign or function", (typed, answer) => {
    expect(resultOf(typed, answer)).toBe("wrong");
  });

  it.each([
    ["10000", "10,000"],
    ["10 000", "10,000"],
    ["1,000,000.5", "1000000.5"],
    ["0,5", "0.5"],
    ["$15", "$15.00"],
    [".5", "0.5"],
    ["-1", "−1"],
    ["10^-5", "10⁻⁵"],
    ["<=1", "≤ 1"],
    ["o(n log n)", "O(n log n)"],
    ["data-set", "data set"],
    ["GPT 4", "GPT-4"],
    ["10 to 20", "10 to 20."],
    ["10–20%", "10-20 %"],
    ["build test", "build -> test"],
    ["docker run name", "docker run <name>"],
    ["56,000 bad answers 0.1% of 56 million", "56,000 bad answers: 0.1 % of 56 million"],
  ])("is right as %s for %s", (typed, answer) => {
    expect(resultOf(typed, answer)).toBe("right");
  });

  it("is shown as parts that add up to both texts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (typed, answer) => {
        const { parts } = compareTypedAnswer(typed, answer);
        const textOf = (where: "typed" | "answer") =>
          parts.flatMap((run) => (run.side === "both" || run.side === where ? [run.text] : [])).join("");
        expect(textOf("answer")).toBe(answer);
        expect(textOf("typed").toLowerCase()).toBe(typed.trim().toLowerCase());
        expect(resultOf(answer, answer)).toBe("right");
      }),
    );
  });
});

describe("the answer mode", () => {
  const base = { id: "c", fact: "c", section: "s", block: "b" };
  const paragraph = (text: string) => [{ type: "paragraph" as const, text: [text] }];

  it("is typing if the answer is short, and none if it is long", () => {
    const card = (back: string): Card => ({
      ...base,
      kind: "qa",
      front: paragraph("?"),
      back: paragraph(back),
    });
    expect(answerModeOf(card("MLflow."), [], 0)).toEqual({ type: "typed", answer: "MLflow" });
    expect(answerModeOf(card("word ".repeat(20)), [], 0)).toBeUndefined();
  });

  it("is typing for a cloze that hides one part", () => {
    const hole = (group: number, text: string) => ({ type: "cloze" as const, group, children: [text] });
    const card: Card = {
      ...base,
      kind: "cloze",
      group: 1,
      text: ["The ", hole(1, "registry"), " and the ", hole(2, "store"), "."],
    };
    expect(answerModeOf(card, [], 0)).toEqual({ type: "typed", answer: "registry" });
    expect(answerModeOf({ ...card, text: [hole(1, "a"), hole(1, "b")] }, [], 0)).toBeUndefined();
  });

  it("shuffles steps the same way for the same seed, never in the right order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer(), (count, seed) => {
        const order = shuffledIndices(count, seededRandom(seed));
        expect(shuffledIndices(count, seededRandom(seed))).toEqual(order);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(order).not.toEqual([...order].sort((a, b) => a - b));
      }),
    );
    expect(shuffledIndices(1, seededRandom(1))).toEqual([0]);
  });
});
