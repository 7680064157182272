/** The limits from which an answer counts as a list of keywords, a repetition or off the topic. */
import { describe, expect, it } from "vitest";
import { findPenalties, topicShareOf } from "../../../src/domain/grading/findPenalties";
import { indexAnswer } from "../../../src/domain/grading/indexAnswer";
import { matchStrengths } from "../../../src/domain/grading/matchStrengths";
import { rubricOf, words, wordsBetween } from "./inventedWords";

function penaltiesOf(answer: string, rubric = rubricOf([{ says: words.join(" ") }])) {
  const index = indexAnswer(answer, matchStrengths);
  return findPenalties(index, rubric, topicShareOf(index, rubric)).map(({ type }) => type);
}
/** 13 function words, all different. */
const grammar = "we do it as they can be in this or that with you";

describe("a list of keywords", () => {
  it("has fewer than 20% function words, without and, or, etc", () => {
    expect(penaltiesOf(`it is ${wordsBetween(0, 8)}`)).toEqual([]);
    expect(penaltiesOf(`it is ${wordsBetween(0, 9)}`)).toEqual(["keywords"]);
    expect(penaltiesOf(`it and ${wordsBetween(0, 8)}`)).toEqual(["keywords"]);
  });

  it("has fewer than four different function words, in an answer of 12 words or more", () => {
    expect(penaltiesOf(`it is it is it is it is ${wordsBetween(0, 3)}`)).toEqual([]);
    expect(penaltiesOf(`it is it is it is the it is ${wordsBetween(0, 3)}`)).toEqual(["keywords"]);
    expect(penaltiesOf(`it is it is it is the in ${wordsBetween(0, 4)}`)).toEqual([]);
  });
});

describe("a list of keywords is not", () => {
  it("what has few function words only because of numbers and single letters", () => {
    expect(penaltiesOf(`it is ${wordsBetween(0, 8)} 120 70b x 16`)).toEqual([]);
    expect(penaltiesOf(`it is ${wordsBetween(0, 9)} 120 70b x 16`)).toEqual(["keywords"]);
  });

  it("what is said in sentences of five words or more, each with a stop word, without commas", () => {
    const sentence = (from: number) =>
      `${wordsBetween(from, from + 2)} it ${wordsBetween(from + 2, from + 5)}`;
    expect(penaltiesOf(`${sentence(0)}. ${sentence(5)}. ${sentence(10)}.`)).toEqual([]);
    expect(penaltiesOf(`${sentence(0)} ${sentence(5)} ${sentence(10)}.`)).toEqual(["keywords"]);
    expect(penaltiesOf(`${sentence(0)}, ${sentence(5)}, ${sentence(10)}.`)).toEqual(["keywords"]);
    expect(penaltiesOf(`${wordsBetween(0, 6)}. ${wordsBetween(6, 12)}.`)).toEqual(["keywords"]);
    const list = wordsBetween(10, 24, ", ");
    expect(penaltiesOf(`${sentence(0)}. ${sentence(5)}. ${list}.`)).toContain("keywords");
    // Two of the thirteen words are "it", or two of the fourteen.
    expect(penaltiesOf(`${sentence(0)}. ${sentence(5)} ${words[10]}.`)).toEqual([]);
    expect(penaltiesOf(`${sentence(0)}. ${sentence(5)} ${wordsBetween(10, 12)}.`)).toEqual(["keywords"]);
  });

  it("what has a full stop after 25 words, but it is after 26", () => {
    const run = (from: number) => words.slice(from, from + 12).map((word) => `the ${word}`);
    expect(penaltiesOf(`${run(0).join(" ")} it. ${run(12).join(" ")} it.`)).toEqual(["onlyTerms"]);
    expect(penaltiesOf(`${run(0).join(" ")} it is. ${run(12).join(" ")} it is.`)).toContain("keywords");
  });
});

describe("a repeated question", () => {
  it("makes up three of four content words", () => {
    const rubric = rubricOf([{ says: wordsBetween(8, 12) }], { ask: wordsBetween(0, 4) });
    expect(penaltiesOf(`we do it in ${wordsBetween(0, 3)} ${words[8]}`, rubric)).toEqual(["repeatsQuestion"]);
    expect(penaltiesOf(`we do it in ${wordsBetween(0, 2)} ${words[8]}`, rubric)).toEqual([]);
  });
});

describe("an answer off the topic", () => {
  /** 12 content words, of which the rubric has this number. */
  const answer = (onTopic: number) => `${grammar} ${wordsBetween(12 - onTopic, 24 - onTopic)}`;
  const rubric = rubricOf([{ says: wordsBetween(0, 12) }]);

  it("has fewer than 15% of its content words in the rubric, of 12 or more", () => {
    expect(penaltiesOf(answer(1), rubric)).toEqual(["offTopic"]);
    expect(penaltiesOf(answer(2), rubric)).toEqual([]);
    expect(penaltiesOf(`${grammar} ${wordsBetween(11, 22)}`, rubric)).toEqual([]);
  });
});

describe("an answer that repeats itself", () => {
  it("has fewer than 30% different content words, in an answer of 12 words or more", () => {
    const repeated = (count: number) => `${grammar} ${`${wordsBetween(0, 3)} `.repeat(count)}`;
    expect(penaltiesOf(`${repeated(3)}${words[0]}`)).toEqual([]);
    expect(penaltiesOf(`${repeated(3)}${wordsBetween(0, 2)}`)).toEqual(["repeatsItself"]);
    expect(penaltiesOf(`we do it as ${`${words[0]} `.repeat(7)}`)).toEqual([]);
    expect(penaltiesOf(`we do it as ${`${words[0]} `.repeat(8)}`)).toEqual(["repeatsItself"]);
  });
});

describe("a list of the rubric's own terms", () => {
  const joined = (joiner: string, count: number) => words.slice(0, count).join(` ${joiner} `);

  it("joins 12 terms or more with the same two words", () => {
    expect(penaltiesOf(`we do as it can: ${joined("and the", 12)}`)).toEqual(["onlyTerms"]);
    expect(penaltiesOf(`we do as it can: ${joined("and the", 11)}`)).toEqual([]);
  });

  it("needs 14 function words, of which the two most frequent are 52%", () => {
    // 11 between the terms, and one, two or three more.
    expect(penaltiesOf(`as we ${joined("the", 12)} is`)).toEqual(["onlyTerms"]);
    expect(penaltiesOf(`as we ${joined("the", 12)}`)).not.toContain("onlyTerms");
    const varied = "as by for from into onto if but about off near".split(" ");
    const sentence = words
      .slice(0, 12)
      .map((word, i) => `${word} ${varied[i] ?? ""}`)
      .join(" ");
    expect(penaltiesOf(`${sentence} we do it as by`)).toEqual([]);
    // 25 function words: 13 of them different ones, or 12.
    const terms = wordsBetween(0, 12);
    expect(penaltiesOf(`${terms} ${"the ".repeat(7)}${"of ".repeat(5)}${grammar}`)).toEqual([]);
    const twelve = grammar.replace("we ", "");
    expect(penaltiesOf(`${terms} ${"the ".repeat(7)}${"of ".repeat(6)}${twelve}`)).toEqual(["onlyTerms"]);
  });

  it("is one too in 12 clauses or more of fewer than 4.5 words each", () => {
    const clauses = (count: number, clause: string) =>
      words
        .slice(0, count)
        .map((word, i) => `${word} ${clause} ${grammar.split(" ")[i % 12]}`)
        .join(", ");
    expect(penaltiesOf(clauses(12, ""))).toEqual(["onlyTerms"]);
    expect(penaltiesOf(clauses(11, words[20] ?? ""))).toEqual([]);
    expect(penaltiesOf(clauses(12, "as by from into"))).toEqual([]);
    // Six clauses of four words and six of five are 4.5 on average.
    const joiners = [...grammar.split(" "), ...grammar.split(" ")];
    const mixed = (longer: number) =>
      words
        .slice(0, 12)
        .map((word, i) => [word, ...joiners.slice(i, i + (i < longer ? 4 : 3))].join(" "))
        .join(", ");
    expect(penaltiesOf(mixed(6))).toEqual([]);
    expect(penaltiesOf(mixed(5))).toEqual(["onlyTerms"]);
  });

  /** Twelve terms with the same two words between, in groups of some. */
  const grouped = (size: number, separator: string, joiner = "in the") =>
    Array.from({ length: 12 / size }, (_, i) => wordsBetween(i * size, (i + 1) * size, ` ${joiner} `)).join(
      separator,
    );

  it("has no full stops, or not after 7 to 20 words", () => {
    expect(penaltiesOf(grouped(4, " in the "))).toContain("onlyTerms");
    expect(penaltiesOf(grouped(4, ". In the "))).toEqual([]);
    expect(penaltiesOf(grouped(2, ". In the "))).toContain("onlyTerms");
    expect(penaltiesOf(grouped(4, ". In the ", "in the in the in the"))).toContain("onlyTerms");
  });

  it("or joins its terms by and", () => {
    expect(penaltiesOf(grouped(4, ". And the ", "and the"))).toContain("onlyTerms");
  });

  it("has 12 clauses that only commas or full stops join, not three in each sentence", () => {
    const clauses = (separators: readonly string[]) =>
      words
        .slice(0, 12)
        .map((word, i) => `${word} it ${grammar.split(" ")[i]}${separators[i % separators.length]}`)
        .join(" ");
    expect(penaltiesOf(clauses([","]))).toEqual(["onlyTerms"]);
    expect(penaltiesOf(clauses(["."]))).toEqual(["onlyTerms"]);
    expect(penaltiesOf(clauses([",", ",", "."]))).toEqual([]);
  });

  it("has more than 85% terms of the rubric", () => {
    const rubric = rubricOf([{ says: wordsBetween(0, 17) }]);
    const terms = (count: number) => words.slice(20 - count, 20).join(" the ");
    expect(penaltiesOf(`as we can is it ${terms(20)}`, rubric)).toEqual([]);
    expect(penaltiesOf(`as we can is it ${words.slice(0, 19).join(" the ")}`, rubric)).toEqual(["onlyTerms"]);
  });
});
