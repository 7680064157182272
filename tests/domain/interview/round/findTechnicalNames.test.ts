/** The guide's names, for whoever dictates. */
import { expect, it } from "vitest";
import { findTechnicalNames } from "../../../../src/domain/interview/round/findTechnicalNames";
import { everyQuestion } from "../../../fixtures/answers";
import { question } from "../arbitrary";

it("are the words with a capital inside, the most frequent first", () => {
  const asks = [["Is MLflow a registry?"], ["Why PSI and not MLflow? Because X."], ["What is Airflow?"]];
  const questions = asks.map((ask, i) => ({ ...question(`c/q/${i}?`), ask }));
  expect(findTechnicalNames(questions, 10)).toEqual(["MLflow", "PSI"]);
  expect(findTechnicalNames(questions, 1)).toEqual(["MLflow"]);
});

it("are found in the decks", () => {
  expect(findTechnicalNames(everyQuestion(), 100)).toEqual(
    expect.arrayContaining(["MLflow", "PSI", "SageMaker"]),
  );
});
