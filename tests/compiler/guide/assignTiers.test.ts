/** The tier of a card: its author's mark, or derived from the interview questions. */
import { expect, it } from "vitest";
import { tierOf } from "../../../src/domain/deck/tier";
import { compileDeck, compileDiagnostics } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";

/** The tiers of the cards by id, without the chapter. */
const tiersIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(compileDeck(text).cards.map((card) => [card.id.replace("intro/", ""), tierOf(card)]));

const facts = `# Intro

## Serving

- **Waiting time**: how long the person who waits can wait; ask who waits before choosing. <!-- one way -->
- **Batch**: a nightly job stores predictions. <!-- one way -->

## Other

- **Unasked**: nothing that a question names. <!-- one way -->
`;
const questionAboutServing = `${questionMarkdown}- see: serving\n`;

it("derives core from must points, detail from what no question names", () => {
  expect(tiersIn(`${facts}\n${questionAboutServing}`)).toEqual({
    "serving/waiting-time:meaning": "core",
    "serving/batch:meaning": "standard",
    "serving/members:list": "standard",
    "other/unasked:meaning": "detail",
  });
});

it("gives every card of a guide without questions the standard tier", () => {
  expect(new Set(Object.values(tiersIn(facts)))).toEqual(new Set(["standard"]));
});

it("lets a mark decide: on a term, a row, a column, a question, a heading, before a block; the closest one counts", () => {
  const text = `# Intro

## Words <!-- detail -->

- **One**: a thing. <!-- core: meaning -->
- **Two**: another thing. <!-- standard -->

| Tool | Cost <!-- core --> | Speed |
| --- | --- | --- |
| Alpha | much | high |
| Beta <!-- standard --> | little | low |

<!-- core: answer -->
Q: What is asked?
A: This is asked.

## Steps

<!-- core: order -->
1. Build it.
2. Test it.
3. Ship it.
`;
  expect(tiersIn(text)).toEqual({
    "words/one:meaning": "core",
    "words/one:name": "detail",
    "words/two:meaning": "standard",
    "words/two:name": "standard",
    "words/members:list": "detail",
    "words/alpha:cost": "core",
    "words/alpha:speed": "detail",
    "words/beta:cost": "standard",
    "words/beta:speed": "standard",
    "words/what-is-asked:answer": "core",
    "steps/steps:order": "core",
  });
});

it("overrides what would be derived", () => {
  const marked = facts.replace("choosing. <!-- one way -->", "choosing. <!-- one way --> <!-- detail -->");
  expect(tiersIn(`${marked}\n${questionAboutServing}`)["serving/waiting-time:meaning"]).toBe("detail");
});

it("reports a misspelled tier", () => {
  expect(compileDiagnostics("# Intro\n\n- **One**: a thing. <!-- details -->\n").join("\n")).toContain(
    'unknown mark "details"',
  );
});

it("names the card that covers each must point, in the deck", () => {
  const { questions } = compileDeck(`${facts}\n${questionAboutServing}`);
  const covered = questions.flatMap(({ points }) => points).filter((point) => point.coveredBy !== undefined);
  expect(covered.length).toBeGreaterThan(0);
  expect(new Set(covered.map(({ weight }) => weight))).toEqual(new Set(["must"]));
  expect(new Set(covered.map(({ coveredBy }) => coveredBy))).toEqual(
    new Set(["intro/serving/waiting-time:meaning"]),
  );
});

it.each([
  [
    "what a person did",
    questionAboutServing
      .replace("round: concept", "round: behavioural")
      .replace("(must, scoping)", "(must, action)"),
  ],
  [
    "a point of which it has only a common word",
    questionAboutServing.replace(
      "Asks who waits | who waits | when is it needed",
      "Waiting for approval by the legal department | the lawyers approve it | legal signs it off",
    ),
  ],
])("finds no card that covers %s", (_, question) => {
  const { questions } = compileDeck(`${facts}\n${question}`);
  expect(questions.flatMap(({ points }) => points.flatMap(({ coveredBy }) => coveredBy ?? []))).toEqual([]);
});
