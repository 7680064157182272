/** Whether the published constants owe their r to the questions they were looked at with. */
import { scoringConstants, type ScoringConstants } from "../../src/domain/grading/scoringConstants";
import { applyCurve, foundShare, matchReferenceWords } from "./similarity";
import type { GradedAnswer } from "./gradedAnswers";
import { pearson } from "./pearson";
import type { Table } from "./suite";

const folds = 10;
const resamples = 500;

/** Constants around the published ones. */
const choices: readonly ScoringConstants[] = [0, 0.05, 0.15].flatMap((questionWordWeight) =>
  [0.6, 0.75, 0.9].flatMap((lengthExponent) =>
    [0.2, 0.4, 0.6].flatMap((ngramShare) =>
      [0.15, 0.25, 0.4].map((half): ScoringConstants => ({
        ...scoringConstants,
        questionWordWeight,
        lengthExponent,
        ngramShare,
        curve: { type: "saturation", half },
      })),
    ),
  ),
);

export function robustnessTable(rows: readonly GradedAnswer[]): Table {
  const questions = [...new Set(rows.map(({ id }) => id))];
  const scores = new Map(choices.map((choice) => [choice, scoresWith(rows, choice)]));
  const r = (values: readonly number[], which: readonly number[]) =>
    pearson(
      which.map((i) => values[i] ?? 0),
      which.map((i) => rows[i]?.mean ?? 0),
    );
  const all = rows.map((_, i) => i);
  const each = [...scores.values()].map((values) => r(values, all));
  const published = scoresWith(rows, scoringConstants);

  const unseen = rows.map(() => 0);
  for (let fold = 0; fold < Math.min(folds, questions.length); fold += 1) {
    const left = new Set(questions.filter((_, i) => i % folds === fold));
    const seen = all.filter((i) => !left.has(rows[i]?.id ?? ""));
    const chosen = [...scores.values()].reduce((best, next) => (r(next, seen) > r(best, seen) ? next : best));
    for (const i of all) if (left.has(rows[i]?.id ?? "")) unseen[i] = chosen[i] ?? 0;
  }

  const drawn = resampled(questions).map((draw) =>
    r(
      published,
      draw.flatMap((id) => all.filter((i) => rows[i]?.id === id)),
    ),
  );
  drawn.sort((a, b) => a - b);
  return {
    title: "How far the constants can be trusted",
    columns: ["what", "r"],
    rows: [
      ["as published", r(published, all)],
      [
        `chosen anew from ${choices.length} choices without the questions they are then measured on`,
        r(unseen, all),
      ],
      ["the worst of these choices", Math.min(...each)],
      ["the best of these choices", Math.max(...each)],
      ["other questions of this kind, 5th of 100", drawn[Math.floor(resamples * 0.05)] ?? 0],
      ["other questions of this kind, 95th of 100", drawn[Math.floor(resamples * 0.95)] ?? 0],
    ],
    notes: [`${folds} folds of questions; ${resamples} draws of as many questions, with replacement.`],
  };
}

function scoresWith(rows: readonly GradedAnswer[], use: ScoringConstants): readonly number[] {
  return rows.map((row) => applyCurve(foundShare(row, matchReferenceWords(row, use), use), use.curve));
}

/** The same draws in every run: Park and Miller's generator, from 1. */
function resampled(questions: readonly string[]): readonly (readonly string[])[] {
  let state = 1;
  const next = (below: number) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
  return Array.from({ length: resamples }, () =>
    questions.map(() => questions[next(questions.length)] ?? ""),
  );
}
