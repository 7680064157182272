/** Steps that were tried on the similarity and aren't in it, so that nobody needs to try them again. */
import { deniedIn } from "../../src/domain/answer/denial";
import { bestMatch } from "../../src/domain/answer/matching";
import { method, type Method } from "../../src/domain/answer/method";
import { curved, foundShare, similarity, wantedWords, type Wanted } from "../../src/domain/answer/similarity";
import { termsOf } from "../../src/domain/answer/terms";
import { tokensOf } from "../../src/domain/answer/tokens";
import type { Graded } from "./graded";

type Step = readonly [string, (row: Graded) => number];

const general = new Set(
  (
    "use get make take give go come put set let keep need want know think say see look find call mean show work try " +
    "help start become way thing kind type form part case example reason idea time number amount main different " +
    "difference same new good first second next last able include contain allow provide refer consist several many"
  ).split(" "),
);

export function leftOut(rows: readonly Graded[]): readonly Step[] {
  const frequency = frequencies(rows);
  return [
    ["runs of 3 letters", varied({ gram: 3 })],
    ["runs of 5 letters", varied({ gram: 5 })],
    ["synonyms count 0.6", varied({ strengths: { ...method.strengths, synonym: 0.6 } })],
    ["word families count 0.5", varied({ strengths: { ...method.strengths, family: 0.5 } })],
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
      (row) => similarity(row).score + 0.05 * Math.log1p(termsOf(row.answer).length),
    ],
    ["words that the answer denies count half", (row) => denialsCounted(row)],
    ["two slips in a word of eight letters", (row) => twoSlips(row)],
    ["a power of 0.35 for the saturation", varied({ curve: { shape: "power", power: 0.35 } })],
  ];
}

const varied =
  (change: Partial<Method>) =>
  (row: Graded): number =>
    similarity(row, { ...method, ...change }).score;

const weighed =
  (factor: (word: Wanted, row: Graded) => number) =>
  (row: Graded): number => {
    const words = wantedWords(row, method).map((word) => ({
      ...word,
      weight: word.weight * factor(word, row),
    }));
    return curved(foundShare(row, words, method), method.curve);
  };

function mixed(row: Graded, other: number, share: number): number {
  const found = foundShare(row, wantedWords(row, method), method);
  return curved((1 - share) * found + share * other, method.curve);
}

function scoredWith(row: Graded, words: readonly Wanted[]): number {
  return curved(foundShare(row, words, method), method.curve);
}

function denialsCounted(row: Graded): number {
  const inAnswer = deniedIn(tokensOf(row.answer));
  const inReference = deniedIn(tokensOf(row.reference));
  const words = wantedWords(row, method).flatMap((word) => {
    const { heard } = word;
    if (!heard || inAnswer.has(heard.term.token.at) === inReference.has(word.term.token.at)) return [word];
    const half = { ...word, weight: word.weight / 2 };
    return [half, { ...half, heard: undefined }];
  });
  return scoredWith(row, words);
}

function twoSlips(row: Graded): number {
  const said = termsOf(row.answer).filter(({ word }) => word.length >= 7);
  const words = wantedWords(row, method).map((word) => {
    if (word.heard || word.term.word.length < 8) return word;
    const term = said.find((each) => edits(each.word, word.term.word) <= 2);
    return term ? { ...word, heard: { term, how: "spelling" as const } } : word;
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

function isInBrackets({ term }: Wanted, { reference }: Graded): boolean {
  const before = reference.slice(0, term.token.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

function neighbours(row: Graded): number {
  const words = wantedWords(row, method);
  const near = words.slice(1).filter(({ heard }, i) => {
    const previous = words[i]?.heard;
    return heard && previous && Math.abs(heard.term.token.at - previous.term.token.at) <= 8;
  });
  return words.length < 2 ? 0 : near.length / (words.length - 1);
}

function precision(row: Graded): number {
  const reference = termsOf(row.reference);
  const said = termsOf(row.answer);
  const matched = said.filter((term) => bestMatch(term, reference, method.strengths));
  return said.length === 0 ? 0 : matched.length / said.length;
}

function questionRecall(row: Graded): number {
  const asked = termsOf(row.question);
  const said = termsOf(row.answer);
  const heard = asked.filter((term) => bestMatch(term, said, method.strengths));
  return asked.length === 0 ? 0 : heard.length / asked.length;
}

function frequencies(rows: readonly Graded[]) {
  const references = new Set(rows.map(({ reference }) => reference));
  const of = new Map<string, number>();
  for (const reference of references) {
    for (const key of new Set(termsOf(reference).map((term) => term.key)))
      of.set(key, (of.get(key) ?? 0) + 1);
  }
  return { references: references.size, of };
}
