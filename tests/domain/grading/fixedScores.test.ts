/**
 * Scores of fixed answers to fixed questions. After an intended change of the scorer, update them with
 * `npx vitest run tests/domain/grading/fixedScores.test.ts -u`; any other difference is a fault.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Question } from "../../../src/domain/deck/question";
import { prepareRubric } from "../../../src/domain/grading/rubric";
import { scoreAnswer } from "../../../src/domain/grading/scoreAnswer";

type FixedAnswers = { readonly question: Question; readonly answers: Readonly<Record<string, string>> };

const folder = "tests/fixtures/scores";
/** Questions as the guide had them in November 2026. */
const fixed = JSON.parse(readFileSync(`${folder}/answers.json`, "utf8")) as readonly FixedAnswers[];

/** Six digits: further ones depend on the processor. */
const rounded = (_key: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(6)) : value;

it("are unchanged", async () => {
  const lines = fixed.flatMap(({ question, answers }) => {
    const rubric = prepareRubric(question);
    return Object.entries(answers).map(
      ([kind, text]) => `${question.id} ${kind}: ${JSON.stringify(scoreAnswer(rubric, text), rounded)}\n`,
    );
  });
  await expect(lines.join("")).toMatchFileSnapshot(`../../fixtures/scores/scores.txt`);
});
