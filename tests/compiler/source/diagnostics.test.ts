import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compiler/guide/compile";
import { formatDiagnostic } from "../../../src/compiler/source/diagnostics";
import { compileDiagnostics } from "../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../fixtures/compiler/questionMarkdown";

const changedQuestion = (change: (text: string) => string = (text) => text) => change(questionMarkdown);

describe("every mistake is reported with its file, its line and a remedy", () => {
  it.each([
    [
      "an answer without its question",
      "## S\n\nA: x",
      "guide/01-intro.md:3: this answer has no question. Write",
    ],
    ["a question without its answer", "## S\n\nQ: x?", ":3: this question has no answer. Write"],
    ["an answer without words", "## S\n\nQ: x?\nA:", ":3: this answer is empty"],
    ["a cloze that hides nothing", "## S\n\nC: x", ":3: this cloze has no deletion. Put"],
    ["braces without a partner", "## S\n\nC: {{x", ':3: "{{" without "}}", or the reverse'],
    ["an empty deletion", "## S\n\nC: {{ }} x", ":3: this deletion is empty"],
    ["a mark that is nearly one", "## S\n\n- **A**: b <!-- ids: x -->", ':3: unknown mark "ids". Use one of'],
    ["an id of the wrong letters", "## S\n\n- **A**: b <!-- id: A b -->", ':3: "A b" is not a valid id. Use'],
    ["a mark that says nothing", "## S\n\n- **A**: b <!-- id: -->", ':3: the mark "id" has no value'],
    [
      "two cards of one name",
      "## S\n\n- **A**: b\n- **a**: c",
      ':4: another card has the id "intro/s/a:meaning", at line 3',
    ],
    [
      "two sections of one name with cards",
      "## S\n\nx\n\n## S\n\n- **A**: b",
      ":5: another section of this chapter has the same id",
    ],
    ["a figure that isn't there", "## S\n\n![x](figures/no.svg)", ":3: there is no file figures/no.svg"],
    ["this interview question has no rubric", "## S\n\nI: Why?", ":3: this interview question has no rubric"],
  ])("%s", (_, text, message) => {
    expect(compileDiagnostics(text).join("\n")).toContain(message);
  });

  it.each<[string, (text: string) => string, string]>([
    ["an unknown round", (text) => text.replace("concept", "chat"), ':5: "chat" is not a round'],
    ["no level", (text) => text.replace("- level: mid\n", ""), ":3: this question has no level. Write"],
    [
      "minutes that are no number",
      (text) => text.replace("minutes: 4", "minutes: few"),
      ":7: the minutes must be a number",
    ],
    ["an unknown field", (text) => text.replace("- why:", "- because:"), ':8: "because" is not a field'],
    [
      "a duplicate field",
      (text) => text.replace("- why:", "- level: mid\n- why:"),
      ':8: this question has two fields "level"',
    ],
    ["too few points", (text) => text.replace(/ {2}- \(serving.*\n/, ""), ":9: 2 key points. Write 3 to 8"],
    [
      "a point without a phrasing",
      (text) => text.replace(" | nightly job | precomputed", ""),
      ':11: this item needs a "|"',
    ],
    [
      "a point that counts nowhere",
      (text) => text.replace("(serving) ", ""),
      ":11: this key point has no dimension",
    ],
    [
      "an unknown dimension",
      (text) => text.replace("(serving)", "(speed)"),
      '"speed" is not a weight or dimension',
    ],
    [
      "a STAR dimension outside behavioural",
      (text) => text.replace("(serving)", "(action)"),
      ':11: "action" is for behavioural questions only',
    ],
    [
      "an incident without evidence",
      (text) => text.replace("concept", "incident"),
      ":3: an incident question needs evidence",
    ],
    ["no model answer", (text) => text.replace(/- answer.*/, ""), ":3: this question has no model answer"],
    [
      "a see that names nothing",
      (text) => `${text}- see: nowhere\n`,
      '"nowhere" under "see" names no section or fact',
    ],
  ])("in a rubric: %s", (_, change, message) => {
    expect(compileDiagnostics(changedQuestion(change)).join("\n")).toContain(message);
  });

  it("finds nothing wrong with the rubric itself", () => {
    expect(compileDiagnostics(changedQuestion())).toEqual([]);
  });

  it.each([
    [
      "XML that breaks off",
      "<svg viewBox='0 0 1 1'><g>",
      "guide/figures/x.svg:1: this is not well-formed XML",
    ],
    [
      "a picture without a viewBox",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "figures/x.svg:1: the file must be an <svg> with a viewBox",
    ],
    [
      "an element that runs a script",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<script>1</script></svg>",
      "figures/x.svg:2: <script> is not allowed in a figure",
    ],
    [
      "an attribute that runs a script",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<g onclick='x'/></svg>",
      "figures/x.svg:2: the attribute onclick is not allowed on <g>",
    ],
    [
      "a colour of its own",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<path d='M0 0' fill='red'/></svg>",
      "the attribute fill is not allowed",
    ],
    [
      "a reference to another file",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<path marker-end='url(https://x.org)'/></svg>",
      "refers to something outside this file",
    ],
    [
      "an arrow without its marker",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path marker-end='url(#a)'/></svg>",
      'there is no marker "a"',
    ],
    [
      "a label without words",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g data-label='a'/></svg>",
      'the label "a" has no text',
    ],
  ])("in a figure: %s", (_, svg, message) => {
    expect(
      compileDiagnostics("## S\n\n![what it shows](figures/x.svg)", undefined, { "figures/x.svg": svg }).join(
        "\n",
      ),
    ).toContain(message);
  });

  it("in a figure: at its line of the SVG", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
<path marker-end="url(#gone)"/>
<text data-label="a">x</text>
<text data-label="A">y</text>
<text data-label="b"></text>
</svg>`;
    expect(compileDiagnostics("## S\n\n![x](figures/x.svg)", undefined, { "figures/x.svg": svg })).toEqual([
      'guide/figures/x.svg:2: there is no marker "gone" in this file. Add it, or correct the reference.',
      'guide/figures/x.svg:4: another label has the name "A", at line 3. Give this one its own.',
      'guide/figures/x.svg:5: the label "b" has no text. Put data-label on the <text>, or on a <g> around it.',
    ]);
  });

  it("reports all of them at once, in the order of the lines", () => {
    const lines = compileDiagnostics("## S\n\nA: x\n\nC: y\n\nQ: z?").map((problem) =>
      Number(/:(\d+):/.exec(problem)?.[1]),
    );
    expect(lines).toEqual([3, 5, 7]);
  });
});

describe("omitted content is reported", () => {
  const pictures = "## S\n\n![x](photo.png)\n\n- in a list: ![x](figures/x.svg)\n";

  it("a picture that is no figure: an error in data/guide, a warning in an imported guide", () => {
    const kinds = (isImported: boolean) =>
      compile([{ file: "g/a.md", text: pictures, readFigure: () => undefined, isImported }]).diagnostics.map(
        ({ line, severity }) => `${line} ${severity}`,
      );
    expect(kinds(false)).toEqual(["3 error", "5 error"]);
    expect(kinds(true)).toContain("3 warning");
  });

  it("footnotes and raw pictures, with a warning", () => {
    const text = "## S\n\nWords[^1].\n\n[^1]: More.\n\n<img src=x>\n\n<!-- a note to myself -->\n";
    expect(compileDiagnostics(text).map((each) => each.split(".")[1])).toEqual([
      "md:3: warning: footnotes are not supported; this one is left out",
      "md:7: warning: raw HTML is not supported; this is left out",
    ]);
  });
});

describe("a mark without effect is reported", () => {
  it.each([
    ["in a list of members", "- Code <!-- id: code -->\n- Data", 3],
    ["before a paragraph that makes no card", "<!-- ask: What is {term}? -->\nOnly words.", 3],
    ["before a list that is too short for a card", "<!-- no list -->\n- **A**: b", 3],
    ["at the end of a section", "Words.\n\n<!-- tags: cloud -->", 5],
    ["on a line of its own in a term", "- **A**: b\n  <!-- one way -->", 4],
  ])("%s", (_, text, line) => {
    expect(compileDiagnostics(`## S\n\n${text}`)).toEqual([
      expect.stringMatching(`^guide/01-intro.md:${line}: warning: the mark ".*" has no effect here. Put it`),
    ]);
  });

  it("on a heading to which it can't apply", () => {
    expect(compileDiagnostics("## S <!-- ask: Why? -->\n\nWords.").join()).toContain(
      'the mark "ask" has no effect here',
    );
  });

  it("but not in a section without cards", () => {
    expect(compileDiagnostics("## S <!-- no cards -->\n\n- **A**: b <!-- id: a -->")).toEqual([]);
  });
});

it("warns of a see into a chapter that isn't here, and refuses one into a chapter that is", () => {
  const chapter = (file: string, text: string) => ({ file, text, readFigure: () => undefined });
  const asking = (see: string) => chapter("g/01-intro.md", `${questionMarkdown}- see: ${see}\n`);
  const data = chapter("g/02-data.md", "## Drift\n\n- **PSI**: compares two histograms.\n");
  const alone = compile([asking("data/drift")]);
  expect(alone.diagnostics.map(formatDiagnostic)).toEqual([
    'g/01-intro.md:19: warning: "data/drift" under "see" names no section or fact with cards. Correct or remove it.',
  ]);
  const both = compile([asking("data/drift"), data]);
  expect(both.diagnostics).toEqual([]);
  expect(both.decks[0]?.questions[0]?.see).toEqual(["data/drift/psi:meaning", "data/drift/psi:name"]);
  expect(compile([asking("data/skew"), data]).diagnostics[0]).toMatchObject({ line: 19, severity: "error" });
});
