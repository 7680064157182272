/** The guide's own language in a file outside data/guide: marks, interview questions, and reports on other blocks. */
import { describe, expect, it } from "vitest";
import { compileImported, compileText } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";

const messagesOf = (text: string): readonly string[] =>
  compileImported(text).diagnostics.map(({ line, severity, message }) => `${line}: ${severity}: ${message}`);

const idsOf = (text: string): readonly string[] =>
  compileImported(text).decks[0]?.cards.map(({ id }) => id) ?? [];

describe("marks in an imported guide", () => {
  it.each([
    ["a row", "| Tool | Weight |\n| --- | --- |\n| Lame <!-- id: blade --> | 12 g |\n| Peel | 900 g |"],
    ["a column", "| Tool | Weight <!-- id: grams --> |\n| --- | --- |\n| Lame | 12 g |"],
    [
      "a line before a table",
      "<!-- ask: {row}: {column} in grams? -->\n\n| Tool | Weight |\n| --- | --- |\n| Lame | 12 |",
    ],
    [
      "a term",
      "- **Deck oven**: an oven with a stone floor. <!-- one way -->\n- **Hearth oven**: fire. <!-- id: fire -->",
    ],
    ["a line before a list of terms", "<!-- no list -->\n\n- **Purpose**: a thing.\n- cost: high"],
    ["a line before a numbered list", "<!-- ask: How is a loaf made? -->\n\n1. Flour\n2. Water\n3. Salt"],
    [
      "a line before a list's introduction",
      "<!-- list: Name two. -->\n\nA starter shows:\n\n- bubbles\n- a sour smell",
    ],
    ["a list after its introduction", "A starter shows:\n\n- bubbles <!-- core -->\n- a sour smell"],
  ])("read the block as in data/guide: on %s", (_, block) => {
    const text = `# Intro\n\n## Baking\n\n${block}\n`;
    const imported = compileImported(text).decks[0]?.cards ?? [];
    const ofGuide = compileText(text).decks[0]?.cards ?? [];
    expect(ofGuide.length).toBeGreaterThan(0);
    const rename = (value: unknown) => JSON.stringify(value).replaceAll('"notes/', '"intro/');
    expect(imported.map(rename)).toEqual(ofGuide.map(rename));
  });

  it.each([
    ["Q:", "Q: What is a pod? <!-- id: pod --> <!-- core -->\nA: The smallest unit."],
    [
      "Q:, on a line before",
      "Q: Who?\nA: Me.\n\n<!-- id: pod -->\n<!-- core -->\n\nQ: What is a pod?\nA: The smallest unit.",
    ],
    ["bold", "**What is a pod?** <!-- id: pod --> <!-- core -->\n\nThe smallest unit."],
    ["numbered", "1. What is a pod? <!-- id: pod --> <!-- core -->\n\n   The smallest unit.\n\nMore."],
  ])("name a question and give it its tier: %s", (_, text) => {
    expect(compileImported(`# Notes\n\n${text}\n`).decks[0]?.cards.at(-1)).toMatchObject({
      id: "notes/notes/pod:answer",
      tier: "core",
    });
  });

  it("set the id of a question heading, and keep a section from making cards", () => {
    const text =
      "## What is a pod? <!-- id: pod -->\n\nThe smallest unit.\n\n## Terms <!-- no cards -->\n\n- **S3**: stores objects\n";
    expect(idsOf(text)).toEqual(["notes/pod:answer"]);
    expect(messagesOf(text)).toEqual([]);
  });

  it("are reported if they have no effect or no valid value", () => {
    expect(
      messagesOf("# A\n\nText. <!-- id: text -->\n\n## B <!-- id: Not this -->\n\nQ: Who?\nA: Me.\n"),
    ).toEqual([
      expect.stringMatching(/^3: warning: the mark "id" has no effect/),
      expect.stringMatching(/^5: warning: "Not this" is not a valid id/),
    ]);
  });

  it("are not read from the comments of other programs", () => {
    expect(messagesOf("# A\n\nQ: Who?\nA: Me.\n<!--ID: 1234-->\n\n<!-- names -->\n")).toEqual([]);
  });
});

describe("an interview question in an imported guide", () => {
  const question = questionMarkdown;

  it("is the same as in data/guide", () => {
    const text = `# Intro\n\n**What is a pod?**\n\nThe smallest unit.\n\n${question}\n\nMore text.\n`;
    const [imported] = compileImported(text).decks;
    const [own] = compileText(text).decks;
    expect(own?.questions).toHaveLength(1);
    expect(imported?.questions.map(({ ask, points, answer }) => ({ ask, points, answer }))).toEqual(
      own?.questions.map(({ ask, points, answer }) => ({ ask, points, answer })),
    );
    expect(imported?.cards.map(({ id }) => id)).toEqual(["notes/intro/what-is-a-pod:answer"]);
  });

  it.each([
    ["no answer", question.replace(/- answer:.*/, ""), "this question has no model answer"],
    ["no list, and a mark", "I: How? <!-- id: how -->", "this interview question has no rubric"],
  ])("is reported if it has %s", (_, text, message) => {
    expect(messagesOf(`# Intro\n\n${text}\n`)).toContainEqual(expect.stringContaining(`error: ${message}`));
  });

  it("is not read from other lines that begin with I:", () => {
    expect(messagesOf("# Talk\n\nI: Hello, who are you?\n\nH: A guest.\n\nQ: Who?\nA: Me.\n")).toEqual([]);
  });
});

describe("a list or table that made no card", () => {
  const list = "- one thing or another of many words that nobody would ask for\n- two things\n";
  const numbers = "| Flour | Protein |\n| --- | --- |\n| Rye | 9% |\n";

  it("is reported with others in one message, with their lines", () => {
    expect(messagesOf(`# A\n\nQ: Who?\nA: Me.\n\n## B\n\n${numbers}\n${list}\nText.\n\n${list}`)).toEqual([
      "8: warning: no cards from 1 table of numbers (line 8) and 2 lists (lines 12 and 17).",
    ]);
  });

  it("is counted, but not named, after three lines of its kind", () => {
    expect(
      messagesOf(`# A\n\nQ: Who?\nA: Me.\n\n## B\n\n${Array(5).fill(list).join("\nText.\n\n")}`),
    ).toEqual(["8: warning: no cards from 5 lists (lines 8, 13, 18 and 2 more)."]);
  });

  it.each([
    ["is part of an answer", `# A\n\n## How is it done?\n\nSo:\n\n${list}`],
    ["is marked", `# A\n\nQ: Who?\nA: Me.\n\n## B\n\n<!-- no cards -->\n\n${list}`],
    [
      "has only links",
      "# A\n\nQ: Who?\nA: Me.\n\n## B\n\n- [A](https://a.example)\n- [B](https://b.example)\n",
    ],
  ])("is not reported if it %s", (_, text) => {
    expect(messagesOf(text)).toEqual([]);
  });
});

describe("steps", () => {
  it("are read after a line that announces steps, whatever verbs they have", () => {
    const steps = "1. Mix flour and water.\n2. Knead.\n3. Proof overnight.\n";
    expect(idsOf(`# Bread\n\nBake a loaf in these steps:\n\n${steps}`)).toEqual([
      "notes/bread/steps-bake-a-loaf-in-these-steps:order",
    ]);
    expect(idsOf(`# Bread\n\nSome types of process:\n\n${steps}`)).toEqual([]);
  });
});
