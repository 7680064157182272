/** How many red flags of the decks are found where a sentence claims them, and where it rejects them. */
import { describe, expect, it } from "vitest";
import { findRedFlags } from "../../../src/domain/grading/findRedFlags";
import { indexAnswer } from "../../../src/domain/grading/indexAnswer";
import { matchStrengths } from "../../../src/domain/grading/matchStrengths";
import { prepareRubric } from "../../../src/domain/grading/rubric";
import { scoreAnswer } from "../../../src/domain/grading/scoreAnswer";
import { everyQuestion, questionOf } from "../../fixtures/answers";

const phrasings = everyQuestion().flatMap((question) => {
  const rubric = prepareRubric(question);
  return question.redFlags.flatMap((redFlag, redFlagIndex) =>
    redFlag.phrasings.map((text) => ({ rubric, redFlagIndex, text: text.toLowerCase() })),
  );
});
const beginning = "i would ";
/** What one would do: "i would" is left out. */
const actions = phrasings
  .filter(({ text }) => text.startsWith(beginning))
  .map((phrasing) => ({ ...phrasing, text: phrasing.text.slice(beginning.length) }));
const statements = phrasings.filter(({ text }) => !text.startsWith(beginning));

/** The share of `flags` that are found in `sentence`, where they stand for the dash. */
function shareFound(flags: typeof phrasings, sentence: string): number {
  const found = flags.filter(({ rubric, redFlagIndex, text }) =>
    findRedFlags(rubric, indexAnswer(sentence.replace("–", text), matchStrengths)).some(
      (match) => match.redFlagIndex === redFlagIndex,
    ),
  );
  return found.length / flags.length;
}

describe("red flags of the decks are found where they are claimed", () => {
  it("as they stand", () => {
    expect(shareFound(phrasings, "–.")).toBeGreaterThan(0.95);
  });

  it.each([
    "I'd first look at the logs and then –.",
    "If drift fires, I would –.",
    "If drift fires I would –, and then I wait.",
    "Before that I would –, and then I wait.",
    "Some people would object, but I would –.",
    "The team would –.",
    "It is dangerous to wait, so I would –.",
    "It is less risky to –.",
    "We can't just wait so I would –.",
    "I would not only –, but also write a report.",
    "You can just –.",
  ])("%s", (sentence) => {
    expect(shareFound(actions, sentence)).toBeGreaterThan(0.95);
  });

  it.each(["I think that –.", "If you ask me, –."])("%s", (sentence) => {
    expect(shareFound(statements, sentence)).toBeGreaterThan(0.93);
  });
});

describe("at most one of fifty is found where it is rejected", () => {
  it.each([
    "I would never –.",
    "I wouldn't just –.",
    "You can't just –.",
    "You shouldn't only –.",
    "We should not just –.",
    "I wouldn't just –, but I would look at the cause.",
    "It would be wrong to –.",
    "It is dangerous to –.",
    "It is a bad idea to –.",
    "It's bad practice to –.",
    "Some people would –, but I would not.",
    "Many teams might simply –.",
    "Before I –, I look at the data.",
    "If you –, the estimate is optimistic.",
    "Unless we –, we have time.",
  ])("%s", (sentence) => {
    expect(shareFound(actions, sentence)).toBeLessThan(0.02);
  });

  it.each([
    "It's wrong that –.",
    "It's false that –.",
    "It would be wrong to say that –.",
    "The danger is that –.",
    "I don't think that –.",
  ])("%s", (sentence) => {
    expect(shareFound(statements, sentence)).toBeLessThan(0.02);
  });
});

it.each([
  ["llmops/rapid/ttft-tpot-rapid?", "You shouldn't only look at the average response time."],
  [
    "llmops/rapid/ttft-tpot-rapid?",
    "I wouldn't only look at the average response time but also at its tail.",
  ],
  [
    "lifecycle/rapid/three-sets?",
    "If you pick the model with the best test score, the estimate is optimistic.",
  ],
])("%s has no red flag in: %s", (id, answer) => {
  expect(scoreAnswer(prepareRubric(questionOf(id)), answer)).toMatchObject({ redFlags: [] });
});
