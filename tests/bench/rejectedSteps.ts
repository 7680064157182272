/** Steps that were tried on the similarity and aren't in it, so that nobody needs to try them again. */
import { findNegated } from "../../src/domain/grading/language/negation";
import { findBestMatch } from "../../src/domain/grading/matchWord";
import { scoringConstants, type ScoringConstants } from "../../src/domain/grading/scoringConstants";
import { applyCurve, foundShare, similarity, matchReferenceWords, type ReferenceWord } from "./similarity";
import { extractTerms } from "../../src/domain/grading/language/terms";
import { tokenize } from "../../src/domain/grading/language/tokenize";
import type { GradedAnswer } from "./gradedAnswers";

type Step = readonly [string, (row: GradedAnswer) => number];

const general = new Set(
  (
    "use get make take give go come put set let keep need want know think say see look find call mean show work try " +
    "help start become way thing kind type form part case example reason idea time number amount main different " +
    "difference same new good first second next last able include contain allow provide refer consist several many"
  ).split(" "),
);

export function rejectedSteps(rows: readonly GradedAnswer[]): readonly Step[] {
  const frequency = frequencies(rows);
  return [
    ["runs of 3 letters", varied({ ngramLength: 3 })],
    ["runs of 5 letters", varied({ ngramLength: 5 })],
    ["synonyms count 0.6", varied({ strengths: { ...scoringConstants.strengths, synonym: 0.6 } })],
    ["word families count 0.5", varied({ strengths: { ...scoringConstants.strengths, sharedStem: 0.5 } })],
    ["general words count half", weighed((word) => (general.has(word.term.word) ? 0.5 : 1))],
    ["words in brackets count half", weighed((word, row) => (isInBrackets(word, row) ? 0.5 : 1))],
    [
      "rarity among the references (idf)",
      weighed(({ term }) => Math.log(1 + frequency.references / (frequency.of.get(term.key) ?? 1))),
    ],
    ["neighbouring words heard near each other, 0.2", (row) => mixed(row, neighbours(row), 0.2)],
    ["the share of the answer that is in the reference, 0.2", (row) => mixed(row, precision(row), 0.2)],
    ["the question's words in the answer, 0.1", (row) => mixed(row, questionRecall(row), 0.1)],
    [
      "the answer's length, log, 0.05",
      (row) => similarity(row).score + 0.05 * Math.log1p(extractTerms(row.answer).length),
    ],
    ["words that the answer denies count half", (row) => denialsCounted(row)],
    ["two slips in a word of eight letters", (row) => twoSlips(row)],
    ["a power of 0.35 for the saturation", varied({ curve: { type: "power", power: 0.35 } })],
  ];
}

const varied =
  (change: Partial<ScoringConstants>) =>
  (row: GradedAnswer): number =>
    similarity(row, { ...scoringConstants, ...change }).score;

const weighed =
  (factor: (word: ReferenceWord, row: GradedAnswer) => number) =>
  (row: GradedAnswer): number => {
    const words = matchReferenceWords(row, scoringConstants).map((word) => ({
      ...word,
      weight: word.weight * factor(word, row),
    }));
    return applyCurve(foundShare(row, words, scoringConstants), scoringConstants.curve);
  };

function mixed(row: GradedAnswer, other: number, share: number): number {
  const found = foundShare(row, matchReferenceWords(row, scoringConstants), scoringConstants);
  return applyCurve((1 - share) * found + share * other, scoringConstants.curve);
}

function scoredWith(row: GradedAnswer, words: readonly ReferenceWord[]): number {
  return applyCurve(foundShare(row, words, scoringConstants), scoringConstants.curve);
}

function denialsCounted(row: GradedAnswer): number {
  const inAnswer = findNegated(tokenize(row.answer));
  const inReference = findNegated(tokenize(row.reference));
  const words = matchReferenceWords(row, scoringConstants).flatMap((word) => {
    const { match } = word;
    if (!match || inAnswer.has(match.term.token.index) === inReference.has(word.term.token.index))
      return [word];
    const half = { ...word, weight: word.weight / 2 };
    return [half, { ...half, match: undefined }];
  });
  return scoredWith(row, words);
}

function twoSlips(row: GradedAnswer): number {
  const said = extractTerms(row.answer).filter(({ word }) => word.length >= 7);
  const words = matchReferenceWords(row, scoringConstants).map((word) => {
    if (word.match || word.term.word.length < 8) return word;
    const term = said.find((each) => edits(each.word, word.term.word) <= 2);
    return term ? { ...word, match: { term, matchType: "typo" as const } } : word;
  });
  return scoredWith(row, words);
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

function isInBrackets({ term }: ReferenceWord, { reference }: GradedAnswer): boolean {
  const before = reference.slice(0, term.token.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

function neighbours(row: GradedAnswer): number {
  const words = matchReferenceWords(row, scoringConstants);
  const near = words.slice(1).filter(({ match }, i) => {
    const previous = words[i]?.match;
    return match && previous && Math.abs(match.term.token.index - previous.term.token.index) <= 8;
  });
  return words.length < 2 ? 0 : near.length / (words.length - 1);
}

function precision(row: GradedAnswer): number {
  const reference = extractTerms(row.reference);
  const said = extractTerms(row.answer);
  const matched = said.filter((term) => findBestMatch(term, reference, scoringConstants.strengths));
  return said.length === 0 ? 0 : matched.length / said.length;
}

function questionRecall(row: GradedAnswer): number {
  const asked = extractTerms(row.question);
  const said = extractTerms(row.answer);
  const heard = asked.filter((term) => findBestMatch(term, said, scoringConstants.strengths));
  return asked.length === 0 ? 0 : heard.length / asked.length;
}

function frequencies(rows: readonly GradedAnswer[]) {
  const references = new Set(rows.map(({ reference }) => reference));
  const of = new Map<string, number>();
  for (const reference of references) {
    for (const key of new Set(extractTerms(reference).map((term) => term.key)))
      of.set(key, (of.get(key) ?? 0) + 1);
  }
  return { references: references.size, of };
}
