import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compiler/guide/compile";
import { formatDiagnostic } from "../../../src/compiler/source/diagnostics";
import { compileDiagnostics } from "../compileText";
import { questionMarkdown } from "../questionMarkdown";

const changedQuestion = (change: (text: string) => string = (text) => text) => change(questionMarkdown);

describe("every mistake is said with its file, its line and its mend", () => {
  it.each([
    [
      "an answer without its question",
      "## S\n\nA: x",
      "guide/01-intro.md:3: an answer without its question. Write",
    ],
    ["a question without its answer", "## S\n\nQ: x?", ":3: a question without its answer. Write"],
    ["an answer without words", "## S\n\nQ: x?\nA:", ":3: an answer without words"],
    ["a cloze that hides nothing", "## S\n\nC: x", ":3: a cloze that hides nothing. Put"],
    ["braces without a partner", "## S\n\nC: {{x", ':3: "{{" and "}}" that don\'t pair'],
    ["an empty deletion", "## S\n\nC: {{ }} x", ":3: a deletion without words"],
    ["a mark that is nearly one", "## S\n\n- **A**: b <!-- ids: x -->", ':3: "ids" is no mark. Known are'],
    ["an id of the wrong letters", "## S\n\n- **A**: b <!-- id: A b -->", ':3: the id "A b" is not made of'],
    ["a mark that says nothing", "## S\n\n- **A**: b <!-- id: -->", ':3: the mark "id" says nothing'],
    [
      "two cards of one name",
      "## S\n\n- **A**: b\n- **a**: c",
      ':4: another card is called "intro/s/a:meaning" already, at line 3',
    ],
    [
      "two sections of one name with cards",
      "## S\n\nx\n\n## S\n\n- **A**: b",
      ":5: another section of this chapter has this name",
    ],
    ["a figure that isn't there", "## S\n\n![x](figures/no.svg)", ":3: there is no figure at figures/no.svg"],
    [
      "an interview question without its rubric",
      "## S\n\nI: Why?",
      ":3: an interview question without its rubric",
    ],
  ])("%s", (_, text, message) => {
    expect(compileDiagnostics(text).join("\n")).toContain(message);
  });

  it.each<[string, (text: string) => string, string]>([
    ["an unknown round", (text) => text.replace("concept", "chat"), ':5: "chat" is no round'],
    ["no level", (text) => text.replace("- level: mid\n", ""), ":3: no level. Write"],
    [
      "minutes that are no number",
      (text) => text.replace("minutes: 4", "minutes: few"),
      ":7: minutes must be a number",
    ],
    ["an unknown field", (text) => text.replace("- why:", "- because:"), ':8: "because" is no field'],
    [
      "a field that stands twice",
      (text) => text.replace("- why:", "- level: mid\n- why:"),
      ':8: "level" stands twice',
    ],
    [
      "too few points",
      (text) => text.replace(/ {2}- \(serving.*\n/, ""),
      ":9: 2 key points. A question has 3 to 8",
    ],
    [
      "a point without a phrasing",
      (text) => text.replace(" | nightly job | precomputed", ""),
      ":11: a line without its second half",
    ],
    [
      "a point that counts nowhere",
      (text) => text.replace("(serving) ", ""),
      ":11: a key point that doesn't say where it counts",
    ],
    ["an unknown dimension", (text) => text.replace("(serving)", "(speed)"), '("speed" is unknown)'],
    [
      "a STAR dimension outside behavioural",
      (text) => text.replace("(serving)", "(action)"),
      ':11: "action" counts in behavioural questions only',
    ],
    [
      "an incident without evidence",
      (text) => text.replace("concept", "incident"),
      ":3: an incident without evidence",
    ],
    ["no model answer", (text) => text.replace(/- answer.*/, ""), ":3: a question without a model answer"],
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
      "figures/x.svg:1: the drawing must be an <svg>",
    ],
    [
      "an element that runs",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<script>1</script></svg>",
      "figures/x.svg:2: <script> may not stand in a figure",
    ],
    [
      "an attribute that runs",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<g onclick='x'/></svg>",
      "figures/x.svg:2: <g> may not have the attribute onclick",
    ],
    [
      "a colour of its own",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<path d='M0 0' fill='red'/></svg>",
      "may not have the attribute fill",
    ],
    [
      "a reference to elsewhere",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<path marker-end='url(https://x.org)'/></svg>",
      "leads out of the drawing",
    ],
    [
      "an arrow without its marker",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path marker-end='url(#a)'/></svg>",
      'refers to the marker "a"',
    ],
    [
      "a label without words",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g data-label='a'/></svg>",
      'the label "a" hides no words',
    ],
  ])("in a figure: %s", (_, svg, message) => {
    expect(
      compileDiagnostics("## S\n\n![what it shows](figures/x.svg)", undefined, { "figures/x.svg": svg }).join(
        "\n",
      ),
    ).toContain(message);
  });

  it("in a figure: at the line of the SVG where it stands", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
<path marker-end="url(#gone)"/>
<text data-label="a">x</text>
<text data-label="A">y</text>
<text data-label="b"></text>
</svg>`;
    expect(compileDiagnostics("## S\n\n![x](figures/x.svg)", undefined, { "figures/x.svg": svg })).toEqual([
      'guide/figures/x.svg:2: an arrow refers to the marker "gone", which is not in this file.',
      'guide/figures/x.svg:4: another label is called "A" already, at line 3. Give this one its own name.',
      'guide/figures/x.svg:5: the label "b" hides no words. Put data-label on the <text>, or on a <g> around it.',
    ]);
  });

  it("says all of them at once, in the order of the lines", () => {
    const lines = compileDiagnostics("## S\n\nA: x\n\nC: y\n\nQ: z?").map((problem) =>
      Number(/:(\d+):/.exec(problem)?.[1]),
    );
    expect(lines).toEqual([3, 5, 7]);
  });
});

describe("what is left out is said", () => {
  const pictures = "## S\n\n![x](photo.png)\n\n- in a list: ![x](figures/x.svg)\n";

  it("a picture that is no figure: a mistake in our guide, a warning in another's Markdown", () => {
    const kinds = (isProjectGuide: boolean) =>
      compile([
        { file: "g/a.md", text: pictures, readFigure: () => undefined, isProjectGuide },
      ]).diagnostics.map(({ line, severity }) => `${line} ${severity}`);
    expect(kinds(true)).toEqual(["3 error", "5 error"]);
    expect(kinds(false)).toEqual(["3 warning", "5 warning"]);
  });

  it("footnotes and raw pictures, with a warning", () => {
    const text = "## S\n\nWords[^1].\n\n[^1]: More.\n\n<img src=x>\n\n<!-- a note to myself -->\n";
    expect(compileDiagnostics(text).map((each) => each.split(".")[1])).toEqual([
      "md:3: warning: a footnote is left out",
      "md:7: warning: raw HTML that shows something is left out",
    ]);
  });
});

describe("a mark that does nothing is said", () => {
  it.each([
    ["in a list of members", "- Code <!-- id: code -->\n- Data", 3],
    ["before a paragraph that makes no card", "<!-- ask: What is {term}? -->\nOnly words.", 3],
    ["at the end of a section", "Words.\n\n<!-- tags: cloud -->", 5],
    ["on a line of its own in a term", "- **A**: b\n  <!-- one way -->", 4],
  ])("%s", (_, text, line) => {
    expect(compileDiagnostics(`## S\n\n${text}`)).toEqual([
      expect.stringMatching(`^guide/01-intro.md:${line}: warning: the mark ".*" does nothing here. Put it`),
    ]);
  });

  it("on a heading that it can't be about", () => {
    expect(compileDiagnostics("## S <!-- ask: Why? -->\n\nWords.").join()).toContain(
      'the mark "ask" does nothing here',
    );
  });

  it("but not where no cards are wanted", () => {
    expect(compileDiagnostics("## S <!-- no cards -->\n\n- **A**: b <!-- id: a -->")).toEqual([]);
  });
});

it("warns of a see into a chapter that isn't here, and refuses one into a chapter that is", () => {
  const chapter = (file: string, text: string) => ({ file, text, readFigure: () => undefined });
  const asking = (see: string) => chapter("g/01-intro.md", `${questionMarkdown}- see: ${see}\n`);
  const data = chapter("g/02-data.md", "## Drift\n\n- **PSI**: compares two histograms.\n");
  const alone = compile([asking("data/drift")]);
  expect(alone.diagnostics.map(formatDiagnostic)).toEqual([
    'g/01-intro.md:19: warning: "data/drift" under "see" names no section or fact that has cards. Correct it, or take it away.',
  ]);
  const both = compile([asking("data/drift"), data]);
  expect(both.diagnostics).toEqual([]);
  expect(both.decks[0]?.questions[0]?.see).toEqual(["data/drift/psi:meaning", "data/drift/psi:name"]);
  expect(compile([asking("data/skew"), data]).diagnostics[0]).toMatchObject({ line: 19, severity: "error" });
});
