/** What each step of the similarity is worth: built up one by one, taken out one by one, and those that didn't help. */
import { method, type Method } from "../../src/domain/answer/method";
import { similarity } from "../../src/domain/answer/similarity";
import type { Graded } from "./graded";
import { pearson } from "./pearson";
import { leftOut } from "./leftOut";
import { robustness } from "./robustness";
import type { Table } from "./suite";

type Rows = readonly Graded[];

const plain: Method = {
  reductions: { stems: false, irregular: false, abbreviations: false, numerals: false, smallWords: false },
  strengths: { same: 1, form: 1, spelling: 0, compound: 0, family: 0, synonym: 0 },
  givenAway: 1,
  givesSynonyms: false,
  asked: 1,
  gram: 4,
  gramShare: 0,
  curve: { shape: "power", power: 1 },
};

const reduced =
  (name: keyof Method["reductions"]) =>
  (use: Method): Method => ({
    ...use,
    reductions: { ...use.reductions, [name]: method.reductions[name] },
  });
const matched =
  (name: keyof Method["strengths"]) =>
  (use: Method): Method => ({
    ...use,
    strengths: { ...use.strengths, [name]: method.strengths[name] },
  });

/** In the order in which they are added. */
const built: readonly (readonly [string, (use: Method) => Method])[] = [
  ["words of the reference found, no more", (use) => use],
  ["+ a power of 0.35", (use) => ({ ...use, curve: { shape: "power", power: 0.35 } })],
  ["+ the question's words count 0.05", (use) => ({ ...use, givenAway: method.givenAway })],
  ["+ Porter2 stems", reduced("stems")],
  ["+ irregular forms", reduced("irregular")],
  ["+ abbreviations", reduced("abbreviations")],
  ["+ number words", reduced("numerals")],
  ["+ small words of place, quantity, denial", reduced("smallWords")],
  ["+ misspellings", matched("spelling")],
  ["+ word families", matched("family")],
  ["+ compounds", matched("compound")],
  ["+ synonyms", matched("synonym")],
  ["+ the question's synonyms count 0.05", (use) => ({ ...use, givesSynonyms: true })],
  ["+ runs of 4 letters, 0.4", (use) => ({ ...use, gramShare: method.gramShare })],
  ["+ long references asked for in part", (use) => ({ ...use, asked: method.asked })],
  ["+ saturation in place of the power", (use) => ({ ...use, curve: method.curve })],
];

/** Taken out of the whole. */
const without: readonly (readonly [string, Method])[] = [
  ...(["stems", "irregular", "abbreviations", "numerals", "smallWords"] as const).map(
    (name): readonly [string, Method] => [
      name,
      { ...method, reductions: { ...method.reductions, [name]: false } },
    ],
  ),
  ...(["spelling", "compound", "family", "synonym"] as const).map((name): readonly [string, Method] => [
    name,
    { ...method, strengths: { ...method.strengths, [name]: 0 } },
  ]),
  ["runs of letters", { ...method, gramShare: 0 }],
  ["the question's synonyms", { ...method, givesSynonyms: false }],
  ["long references asked for in part", { ...method, asked: 1 }],
];

export function stepsOf(rows: Rows): readonly Table[] {
  const grades = rows.map(({ mean }) => mean);
  const r = (scores: readonly number[]) => pearson(scores, grades);
  const of = (use: Method) => r(rows.map((row) => similarity(row, use).score));
  const columns = ["step", "r"];
  let use = plain;
  const up = built.map(([what, add]) => {
    use = add(use);
    return [what, of(use)];
  });
  return [
    { title: "Step by step", columns, rows: up, notes: [] },
    {
      title: "The whole, and without one of its parts",
      columns,
      rows: [["the whole", of(method)], ...without.map(([what, lesser]) => [`- ${what}`, of(lesser)])],
      notes: [],
    },
    {
      title: "Tried and left out",
      columns,
      rows: leftOut(rows).map(([what, score]) => [what, r(rows.map(score))]),
      notes: [],
    },
    robustness(rows),
  ];
}
