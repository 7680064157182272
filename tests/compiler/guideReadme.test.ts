/** The examples of data/guide/README.md, in a file outside data/guide. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { answerTextOf, questionTextOf } from "../../src/domain/deck/cardText";
import { formatDiagnostic } from "../../src/compiler/source/diagnostics";
import { compileImported, compileText } from "../fixtures/compiler/compileText";

const readme = readFileSync(resolve(import.meta.dirname, "../../data/guide/README.md"), "utf8");
const examples = [...readme.matchAll(/```markdown\n(.*?)```\n(?:\n```text\n(.*?)```)?/gs)].map(
  ([, source = "", result]) => ({ source, result }),
);

const resultOf = (text: string): string => {
  const { decks, diagnostics } = compileImported(text);
  return [
    ...decks.flatMap(({ cards, figures }) =>
      cards.map((card) => `${questionTextOf(card)} | ${answerTextOf(card, figures)}\n`),
    ),
    ...diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`),
  ].join("");
};

describe("an example with its result", () => {
  const examplesWithResult = examples.flatMap(({ source, result }) =>
    result === undefined ? [] : [{ source, result }],
  );

  it("is given for steps, marks, and blocks that made no card", () =>
    expect(examplesWithResult).toHaveLength(3));

  it.each(examplesWithResult)("$source", ({ source, result }) =>
    expect(resultOf(`# Bread\n\n${source}`)).toBe(result),
  );
});

it.each(examples.filter(({ result }) => result === undefined))(
  "gives the same questions as in data/guide: $source",
  ({ source }) => {
    const text = `# Intro\n\n## Batch serving\n\n- **Batch**: the scoring of many rows at night.\n\n## Online serving\n\n- **Online**: the scoring of one row for a person.\n\n## Ours\n\n${source}`;
    const serializeCards = ({ decks }: ReturnType<typeof compileText>) =>
      JSON.stringify(
        decks.flatMap(({ cards, questions }) => [
          ...cards.filter(({ section }) => section === "ours"),
          ...questions,
        ]),
      );
    const expected = serializeCards(compileText(text));
    expect(expected.length).toBeGreaterThan(100);
    expect(serializeCards(compileImported(text)).replaceAll('"notes/', '"intro/')).toBe(expected);
  },
);
