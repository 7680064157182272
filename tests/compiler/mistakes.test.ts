import { describe, expect, it } from "vitest";
import { problemsOf } from "./guide";

const question = (change: (text: string) => string = (text) => text) =>
  change(`## Questions

I: How would you choose? <!-- id: choose -->

- round: concept
- level: mid
- minutes: 4
- why: It shows judgement.
- points:
  - (must, scoping) Asks who waits | who waits | when is it needed
  - (serving) Batch is stored | nightly job | precomputed
  - (tradeoffs) Online costs | always on | idle capacity
- follow-ups:
  - And then?
  - And then again?
- red flags:
  - Fashion decides | because it is modern
- answer: I'd ask who waits.
`);

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
    expect(problemsOf(text).join("\n")).toContain(message);
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
    expect(problemsOf(question(change)).join("\n")).toContain(message);
  });

  it("finds nothing wrong with the rubric itself", () => {
    expect(problemsOf(question())).toEqual([]);
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
      problemsOf("## S\n\n![what it shows](figures/x.svg)", undefined, { "figures/x.svg": svg }).join("\n"),
    ).toContain(message);
  });

  it("says all of them at once, in the order of the lines", () => {
    const lines = problemsOf("## S\n\nA: x\n\nC: y\n\nQ: z?").map((problem) =>
      Number(/:(\d+):/.exec(problem)?.[1]),
    );
    expect(lines).toEqual([3, 5, 7]);
  });
});
