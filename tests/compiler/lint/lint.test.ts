/** What `--lint` reports about poor cards, and what it accepts. */
import { describe, expect, it } from "vitest";
import { lint } from "../../../src/compiler/lint/lint";
import { formatDiagnostic } from "../../../src/compiler/source/diagnostics";
import { compile } from "../../../src/compiler/guide/compile";
import { chapterSource, compileImported, compileText } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";

const lintText = (text: string): readonly string[] => lint(compileText(text)).map(formatDiagnostic);
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");

describe("a card is reported as poor", () => {
  it.each([
    ["if its answer is over 40 words", `Q: Which words?\nA: ${words(41)}`, "has an answer of 41 words; 40"],
    [
      "if its cell is over 25 words",
      `| A | B |\n| - | - |\n| x | ${words(26)} |`,
      "has an answer of 26 words; 25",
    ],
    ["if a step is over 12 words", `1. ${words(13)}\n2. b\n3. c`, "has an answer of 13 words; 12"],
    [
      "if its list is over seven",
      ["a", "b", "c", "d", "e", "f", "g", "h"].map((each) => `- ${each}`).join("\n"),
      "has 8 items; 7",
    ],
    [
      "if it asks for yes or no",
      "Q: Does a seed fix the order of kernels?\nA: Hardly.",
      "asks for yes or no",
    ],
    ["if it doesn't name its subject", "Q: What is it used for?\nA: Builds.", "doesn't name its subject"],
    [
      "if its answer is in its question",
      "Q: What does the model registry register?\nA: The model registry",
      "contains its answer in its question",
    ],
    ["if it asks two things", "Q: What is drift and when does it matter?\nA: Change.", "asks two things"],
    ["if it asks two questions", "Q: What drifts? Why?\nA: Data, over time.", "asks two things"],
    [
      "if another has the same answer",
      "Q: What drifts?\nA: The data that comes in.\n\nQ: Which thing changes?\nA: The data that comes in!",
      'has the same answer as "intro/s/what-drifts:answer"',
    ],
    ["if its cloze hides all", "C: {{c1::Models}} {{c1::drift}}.", "shows fewer than three words"],
    [
      "if another asks the same, whatever the case and the commas",
      "Q: What drifts?\nA: Data.\n\nQ: What, drifts? <!-- id: b -->\nA: Labels.",
      'asks the same as "intro/s/what-drifts:answer"',
    ],
    [
      "if another asks it in another order",
      "Q: Which part of the loop checks a new model?\nA: x.\n\nQ: A new model checks which part of the loop?\nA: y.",
      "asks in the same words as",
    ],
  ])("%s", (_, text, message) => {
    expect(lintText(`## S\n\n${text}`).join("\n")).toContain(message);
  });

  it("if two names have one meaning, even in two sections", () => {
    const faults = lintText("## A\n\n- **Jenkins**: builds models.\n\n## B\n\n- **Hudson**: Builds models!");
    expect(faults).toEqual([
      'guide/01-intro.md:7: "intro/b/hudson:name" has the same meaning as "intro/a/jenkins:name". Say what only this one is.',
    ]);
  });

  it.each([
    ["a question with two answers to choose from", "Q: Is a seed a promise or a hint?\nA: Neither."],
    ["a pronoun that follows its noun", "Q: When a model drifts, what should it trigger?\nA: A look."],
    ["an answer of 40 words", `Q: Which words?\nA: ${words(40)}`],
    ["a cloze with enough to go by", "C: A model that {{drifts}} is retrained."],
    ["two deletions in one sentence", "C: A model that {{drifts}} is {{retrained}}."],
  ])("but not %s", (_, text) => {
    expect(lintText(`## S\n\n${text}`)).toEqual([]);
  });
});

it("accepts a question whose options hold its answer", () => {
  const text = "### Which of them stores objects?\n\n- A. EC2\n- B. S3 buckets\n\nAnswer: B";
  const compiled = compileImported(`# Notes\n\n${text}`);
  expect(compiled.decks[0]?.cards).toHaveLength(1);
  expect(lint(compiled)).toEqual([]);
});

describe("an interview question is reported as poor", () => {
  it.each([
    ["without why", (text: string) => text.replace(/- why.*\n/, ""), "doesn't say why"],
    ["with one follow-up", (text: string) => text.replace("  - And then again?\n", ""), "too few follow-ups"],
    ["without red flags", (text: string) => text.replace(/- red flags[^]*?(?=- answer)/, ""), "no red flags"],
    ["with one phrasing", (text: string) => text.replace(" | precomputed", ""), "has only 1 phrasing for"],
    [
      "if repeating it earns a point",
      (text: string) =>
        text.replace(
          "How would you choose?",
          "A nightly batch job has precomputed and stored each score. When would you move it to requests?",
        ),
      'gives "Batch is stored…" to whoever repeats the question',
    ],
    [
      "if a red flag earns a point",
      (text: string) => text.replace("Fashion decides", "Batch is stored by a nightly job, precomputed"),
      'gives "Batch is stored…" for the red flag "Batch is stored by a nightly job, precom…"',
    ],
    [
      "if two points have one phrasing",
      (text: string) => text.replace("idle capacity", "the job, nightly"),
      'has the phrasing "the job, nightly" in "Batch is stored…" and in "Online costs…"',
    ],
    ["without a must", (text: string) => text.replace("must, ", ""), "no point that a good answer must make"],
  ])("%s", (_, change, message) => {
    expect(lintText(change(questionMarkdown)).join("\n")).toContain(message);
  });

  it("but not without a fault", () => {
    expect(lintText(questionMarkdown)).toEqual([]);
  });

  it("but not if a must point is a summary of another point", () => {
    expect(lintText(questionMarkdown.replace("idle capacity", "who waits"))).toEqual([]);
  });
});

it("reports near-duplicates in two chapters", () => {
  const chapter = (file: string, text: string) => chapterSource(file, `# ${file}\n\n## S\n\n${text}\n`);
  const compiled = compile([
    chapter(
      "guide/a.md",
      "Q: What does equalised odds demand?\nA: Equal recall and false positive rate per group.",
    ),
    chapter(
      "guide/b.md",
      "Q: What does equalised odds require?\nA: Equal recall and false positive rate per group, always.",
    ),
    chapter("guide/c.md", "Q: What does parity require?\nA: An equal share of positive decisions."),
  ]);
  expect(lint(compiled).map(formatDiagnostic)).toEqual([
    expect.stringContaining('says nearly the same as "a/s/what-does-equalised-odds-demand:answer"'),
  ]);
});
