/** Formulas in TeX: which texts are formulas, and what they compile to. */
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../src/domain/deck/content";
import type { MathElement } from "../../../src/domain/deck/math";
import { parseWholeDeck } from "../../fixtures/parseWholeDeck";
import { compileDeck, compileImported, compileImportedCards } from "../../fixtures/compiler/compileText";

const noPause = () => Promise.resolve();
const textOfTree = ({ tag, children }: MathElement): string =>
  `${tag}(${children.map((child) => (typeof child === "string" ? child : textOfTree(child))).join("")})`;
const inlinesOf = (block: Block): readonly Inline[] => (block.type === "paragraph" ? block.text : []);
const formulasOf = (text: string): readonly string[] =>
  (compileImported(`# T\n\n${text}`).decks[0]?.sections ?? [])
    .flatMap(({ blocks }) => blocks.flatMap(inlinesOf))
    .flatMap((inline) => (typeof inline !== "string" && inline.type === "math" ? [inline.tex] : []));

describe("a formula", () => {
  it.each([
    ["between dollars", "Let $a_1 * b_2 * c$ be.", "a_1 * b_2 * c"],
    ["between double dollars", "$$E = mc^2$$", "E = mc^2"],
    ["over several lines", "$$\n\\frac{a}{b} \\\\\nc\n$$", "\\frac{a}{b} \\\\ c"],
    ["in brackets", "Let \\(x^2\\) be.", "x^2"],
    [
      "over several lines, with a minus, a bar and an empty line",
      "$$\na = b\n- c\n\n|d|\n$$",
      "a = b - c  |d|",
    ],
    [
      "over several lines, in an environment with an empty line",
      "$$\\begin{aligned}\na &= b\n\n\\end{aligned}$$",
      "\\begin{aligned} a &= b  \\end{aligned}",
    ],
    ["over several lines, without TeX, in a sentence", "It is $$\nf(x) + 1\n$$ here.", "f(x) + 1"],
    ["over several lines, begun in a sentence", "So $$ a =\nb + c $$ holds.", "a = b + c"],
    ["alone on a line, with words", "$$ true positives $$", "true positives"],
    ["in a sentence, with spaces", "So $$ x_1 + y $$ holds.", "x_1 + y"],
    ["after a price", "It costs $$ a month.\n\n$$\nx^2\n$$", "x^2"],
    ["in square brackets", "\\[\n\\sum_i x_i\n\\]", "\\sum_i x_i"],
    ["as GitHub writes it", "Let $`x^2`$ be.", "x^2"],
    ["in a block as GitHub writes it", "```math\nx^2\n```", "x^2"],
  ])("%s", (_, text, tex) => {
    expect(formulasOf(text)).toEqual([tex]);
  });

  it.each([
    "It costs $5 and $10.",
    "From US$5 to US$6.",
    "An item costs $5–$10.",
    "Use `$HOME/$USER` or $HOME/$USER.",
    "Aurora costs $$ a month,\nand Neptune costs $$ a month.",
    "Aurora costs $$\n\nNeptune costs $$",
    "**Aurora**\n\n$$\n\n**Neptune_a**\n\n$$",
    "Aurora costs $$ a month, Neptune $$.",
    "Aurora costs $$$, EFS $$, Neptune $$.",
    "Aurora = $$, as\nNeptune = $$",
    "The process is `$$`.\nA file is `/tmp/x_y.$$`.",
    "Redshift: x_y $$$\nKinesis: x_y $$$",
    "Write \\$x\\$.",
    "Read \\[the paper\nof 1978\\].",
    "Read \\[this\\] and \\(that\\).",
    "A command that no one knows: $\\nosuchcommand{x}$.",
  ])("isn't in: %s", (text) => {
    expect(formulasOf(text)).toEqual([]);
  });

  it.each([
    ["bullets", "- **Aurora**: a database, cost $$\n- **S3**: a_b, cost $\n- **EFS**: a_c, cost $$", 6],
    ["bullets of a sign", "- $$\n- $\n- $$\n\n- **Aurora**: a database", 1],
    [
      "rows",
      "| Service | Cost |\n| --- | --- |\n| S3_A | $$ |\n| EFS | $ |\n| FSx | $$ |\n\n- **S**: disks",
      1,
    ],
    [
      "cells of a row",
      "| Service | First cost | Later cost |\n| --- | --- | --- |\n| S3 | $$ | $$ |\n| EFS | $$ | $$$ |\n\n- **S**: disks, not $$ but $$.",
      2,
    ],
    [
      "code in rows",
      "| Variable | Description |\n| --- | --- |\n| `$$` | the process |\n| `$!_` | a job |\n\nIt is `$$`.",
      4,
    ],
  ])("isn't between the %s of two signs, and no card is lost", (_, text, count) => {
    expect(JSON.stringify(compileImported(text).decks)).not.toContain('"type":"math"');
    expect(compileImportedCards(`# T\n\n${text}`)).toHaveLength(count);
  });

  it("isn't in code", () => {
    const { decks } = compileImported("# T\n\n```sh\necho $a$\n```");
    expect(decks[0]?.sections[0]?.blocks[0]).toMatchObject({ type: "code", text: "echo $a$" });
  });

  it("is MathML on both sides of a card, and a valid deck", async () => {
    const { decks } = compileImported("Q: What is $\\sqrt{x}$?\nA: $x^{\\frac{1}{2}}$");
    const [card] = decks[0]?.cards ?? [];
    const trees = JSON.stringify(card).match(/"tag":"math"/g);
    expect(trees).toHaveLength(2);
    expect((await parseWholeDeck(structuredClone(decks[0]), noPause)).type).toBe("valid");
    expect(compileImportedCards("Q: What is $\\sqrt{x}$?\nA: $x^{\\frac{1}{2}}$")).toEqual([
      "What is \\sqrt{x}? | x^{\\frac{1}{2}}",
    ]);
  });

  it("is MathML in the project's guide, too, and a cloze may hide it", () => {
    const { cards } = compileDeck("# T\n\n## S\n\nC: Half is {{$\\frac{1}{2}$}}.");
    const [cloze] =
      cards[0]?.kind === "cloze" ? cards[0].text.filter((part) => typeof part !== "string") : [];
    const [formula] = cloze && "children" in cloze ? cloze.children : [];
    expect(typeof formula === "object" && formula.type === "math" ? textOfTree(formula.tree) : "").toBe(
      "math(mfrac(mn(1)mn(2)))",
    );
  });
});

it("refuses a formula with a link, a script, a style or HTML in it", async () => {
  const deck = compileDeck("# T\n\n## S\n\nQ: What is it?\nA: $x$");
  const withTree = async (tree: unknown) => {
    const replaced = JSON.stringify(deck, (key, value: unknown) => (key === "tree" ? tree : value));
    return (await parseWholeDeck(JSON.parse(replaced), noPause)).type;
  };
  const child = (tag: string, attributes: object = {}) => ({
    tag: "math",
    attributes: {},
    children: [{ tag, attributes, children: ["x"] }],
  });
  expect(await withTree(child("mi"))).toBe("valid");
  for (const tree of [
    child("script"),
    child("annotation-xml"),
    child("mi", { href: "x" }),
    child("mi", { style: "x" }),
    child("mi", { width: "url(x)" }),
  ])
    expect(await withTree(tree)).toBe("invalid");
});
