/** What each step of the similarity is worth: built up one by one, taken out one by one, and those that didn't help. */
import { scoringConstants, type ScoringConstants } from "../../src/domain/grading/scoringConstants";
import { similarity } from "./similarity";
import type { GradedAnswer } from "./gradedAnswers";
import { pearson } from "./pearson";
import { rejectedSteps } from "./rejectedSteps";
import { robustnessTable } from "./robustness";
import type { Table } from "./suite";

type Rows = readonly GradedAnswer[];

const plain: ScoringConstants = {
  reductions: { stems: false, irregular: false, abbreviations: false, numerals: false, smallWords: false },
  strengths: { exact: 1, inflection: 1, typo: 0, compound: 0, sharedStem: 0, synonym: 0 },
  questionWordWeight: 1,
  discountsQuestionSynonyms: false,
  lengthExponent: 1,
  ngramLength: 4,
  ngramShare: 0,
  curve: { type: "power", power: 1 },
};

const reduced =
  (name: keyof ScoringConstants["reductions"]) =>
  (use: ScoringConstants): ScoringConstants => ({
    ...use,
    reductions: { ...use.reductions, [name]: scoringConstants.reductions[name] },
  });
const matched =
  (name: keyof ScoringConstants["strengths"]) =>
  (use: ScoringConstants): ScoringConstants => ({
    ...use,
    strengths: { ...use.strengths, [name]: scoringConstants.strengths[name] },
  });

/** In the order in which they are added. */
const built: readonly (readonly [string, (use: ScoringConstants) => ScoringConstants])[] = [
  ["words of the reference found, no more", (use) => use],
  ["+ a power of 0.35", (use) => ({ ...use, curve: { type: "power", power: 0.35 } })],
  [
    "+ the question's words count 0.05",
    (use) => ({ ...use, questionWordWeight: scoringConstants.questionWordWeight }),
  ],
  ["+ Porter2 stems", reduced("stems")],
  ["+ irregular forms", reduced("irregular")],
  ["+ abbreviations", reduced("abbreviations")],
  ["+ number words", reduced("numerals")],
  ["+ small words of place, quantity, denial", reduced("smallWords")],
  ["+ misspellings", matched("typo")],
  ["+ word families", matched("sharedStem")],
  ["+ compounds", matched("compound")],
  ["+ synonyms", matched("synonym")],
  ["+ the question's synonyms count 0.05", (use) => ({ ...use, discountsQuestionSynonyms: true })],
  ["+ runs of 4 letters, 0.4", (use) => ({ ...use, ngramShare: scoringConstants.ngramShare })],
  [
    "+ long references asked for in part",
    (use) => ({ ...use, lengthExponent: scoringConstants.lengthExponent }),
  ],
  ["+ saturation in place of the power", (use) => ({ ...use, curve: scoringConstants.curve })],
];

/** Taken out of the whole. */
const without: readonly (readonly [string, ScoringConstants])[] = [
  ...(["stems", "irregular", "abbreviations", "numerals", "smallWords"] as const).map(
    (name): readonly [string, ScoringConstants] => [
      name,
      { ...scoringConstants, reductions: { ...scoringConstants.reductions, [name]: false } },
    ],
  ),
  ...(["typo", "compound", "sharedStem", "synonym"] as const).map(
    (name): readonly [string, ScoringConstants] => [
      name,
      { ...scoringConstants, strengths: { ...scoringConstants.strengths, [name]: 0 } },
    ],
  ),
  ["runs of letters", { ...scoringConstants, ngramShare: 0 }],
  ["the question's synonyms", { ...scoringConstants, discountsQuestionSynonyms: false }],
  ["long references asked for in part", { ...scoringConstants, lengthExponent: 1 }],
];

export function ablationTables(rows: Rows): readonly Table[] {
  const grades = rows.map(({ mean }) => mean);
  const r = (scores: readonly number[]) => pearson(scores, grades);
  const of = (use: ScoringConstants) => r(rows.map((row) => similarity(row, use).score));
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
      rows: [
        ["the whole", of(scoringConstants)],
        ...without.map(([what, lesser]) => [`- ${what}`, of(lesser)]),
      ],
      notes: [],
    },
    {
      title: "Tried and left out",
      columns,
      rows: rejectedSteps(rows).map(([what, score]) => [what, r(rows.map(score))]),
      notes: [],
    },
    robustnessTable(rows),
  ];
}
