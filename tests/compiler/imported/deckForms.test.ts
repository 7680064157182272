/** Decks of flashcard tools that name or mark the sides of a card: Obsidian_to_Anki, mdanki, Logseq, and plain labels. */
import { describe, expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

const fire = "What does a kiln do? | It fires clay.";
const glaze = "What is glaze? | A coat of glass.";

describe("notes for Anki inside Obsidian", () => {
  const note = "What does a kiln do?\nBack: It fires clay.";

  it.each([
    [
      "a comment with an end of its own",
      `%%ANKI\nBasic\n${note}\nReference: A book, 2nd ed.\n<!--ID: 17-->\nEND%%`,
    ],
    ["tags and an id", `START\nBasic\n${note}\nTags: clay fire\n<!--ID: 17-->\nEND`],
    ["the first field with its name", `START\nBasic (and reversed card)\nFront: ${note}\nEND`],
    ["a line", "STARTI [Basic] What does a kiln do? Back: It fires clay. Tags: clay <!--ID: 17--> ENDI"],
  ])("%s", (_, text) => {
    expect(compileImportedCards(`Some words.\n\n${text}\n\nMore words.\n`)).toEqual([fire]);
  });

  it("keeps consecutive notes apart", () => {
    const block = (text: string) => `%%ANKI\nBasic\n${text}\nEND%%\n`;
    expect(
      compileImportedCards(`${block(note)}\n${block("What is glaze?\nBack: A coat of glass.")}`),
    ).toEqual([fire, glaze]);
  });

  it("takes a front that ends in a list, and a back over several lines", () => {
    const text =
      "START\nBasic\nWhich of these comes first?\n- glazing\n- bisque\nBack:\nBisque.\n\nGlaze comes after it.\nEND\n";
    expect(compileImportedCards(text)).toEqual([
      "Which of these comes first? glazing bisque | Bisque. Glaze comes after it.",
    ]);
  });

  it("keeps code in a back as it is", () => {
    const text =
      "START\nBasic\nWhat does a kiln do?\nBack: It fires:\n```\ntags: clay\nback: pot\n```\nEND\n";
    expect(compileImportedCards(text)).toEqual(["What does a kiln do? | It fires: tags: clay\nback: pot"]);
  });

  it.each([
    ["curly braces", "Glaze {melts} at $\\{1200\\}$ degrees."],
    ["a number", "Glaze {1:melts} at $\\{1200\\}$ degrees."],
    ["Anki's own marks", "Glaze {{c1::melts}} at $\\{1200\\}$ degrees."],
  ])("reads a cloze with %s", (_, text) => {
    const [card = "", ...more] = compileImportedCards(`START\nCloze\n${text}\nEND\n`);
    expect(more).toEqual([]);
    expect(card).toMatch(/^Glaze … at .*1200.* \| Glaze melts at/);
  });

  it("makes no cards of a file's deck name and tags", () => {
    const settings = "---\nTARGET DECK: Clay::Kilns\nFILE TAGS: pots\n---\n\nTARGET DECK\nClay::Kilns\n\n";
    expect(compileImportedCards(`${settings}START\nBasic\n${note}\nEND\n`)).toEqual([fire]);
  });
});

describe("a label for each side", () => {
  it.each([
    ["bold, on lines of their own", "**Front:**\nWhat does a kiln do?\n\n**Back:**\nIt fires clay."],
    ["bold, with paragraphs", "**Front:**\n\nWhat does a kiln do?\n\n**Back:**\n\nIt fires clay."],
    ["before the words", "**Front:** What does a kiln do?\n**Back:** It fires clay."],
    ["plain", "Front: What does a kiln do?\nBack: It fires clay."],
    ["in a list", "- Front: What does a kiln do?\n- Back: It fires clay."],
  ])("%s", (_, text) => {
    const second = "**Front:** What is glaze?\n\n**Back:** A coat of glass.";
    expect(compileImportedCards(`## Cards\n\n### Heat\n${text}\n\n---\n\n### Colour\n${second}\n`)).toEqual([
      fire,
      glaze,
    ]);
  });

  it("keeps what belongs to a side, questions and lists too", () => {
    const text =
      "**Front:**\nWhat is wrong here?\n\n```\nkiln.open()\n```\n\n**Back:**\nIt is hot.\n\n**Why does that matter?**\n\n- Pots crack\n";
    expect(compileImportedCards(text)).toEqual([
      "What is wrong here? kiln.open() | It is hot. Why does that matter? Pots crack",
    ]);
  });

  it("makes no card of a front without a back, even if a card follows", () => {
    const text = "Front: a coat for clay\n\n---\n\nFront: What does a kiln do?\nBack: It fires clay.\n";
    expect(compileImportedCards(text)).toEqual([fire]);
  });
});

describe("mdanki's line with % after", () => {
  const deck = (first: string) => `${first}\n\n## Glaze\n\n%\n\nA coat of glass.\n`;

  it.each([
    ["a title", "## Kiln\n\n%\n\nIt fires clay.", "Kiln | It fires clay."],
    [
      "a question below a title",
      "## Kiln\n\nWhat does it do?\n\n%\n\nIt fires clay.",
      "Kiln: What does it do? | It fires clay.",
    ],
    ["a list", "## Kiln\n\nIt\n- burns\n%\nYes.", "Kiln It burns | Yes."],
    ["no empty lines", "## Kiln\nIt is:\n%\nAn oven.", "Kiln It is: | An oven."],
  ])("%s", (_, first, card) => {
    expect(compileImportedCards(deck(first))).toEqual([card, "Glaze | A coat of glass."]);
  });
});

describe("an outline with tags", () => {
  it.each([
    ["a tag", "#card"],
    ["a link as a tag", "#[[card]]"],
  ])("%s, with properties", (_, tag) => {
    const text = `- # Clay\n\t- Kiln ${tag}\n\t  card-last-interval:: 24\n\t  card-repeats:: 2\n\t\t- An oven for clay.\n\t\t-\n`;
    expect(compileImportedCards(text)).toEqual(["Kiln | An oven for clay."]);
  });

  it("makes cards of headings, of statements, and of items below cards", () => {
    const text =
      "- Firing #card\n\t- Definition\n\t\t- Heat makes clay hard.\n\t- Bisque comes before glaze. #card\n\t\t- Glaze sticks to it.\n";
    expect(compileImportedCards(text)).toEqual([
      "Firing | Definition: Heat makes clay hard. Bisque comes before glaze.",
      "Bisque comes before glaze. | Glaze sticks to it.",
    ]);
  });

  it("makes cards of items below a heading that is a card", () => {
    const text =
      "- ## Firing #card\n\t- Heat makes clay hard.\n\t- Bisque comes first. #card\n\t\t- Then glaze.\n";
    expect(compileImportedCards(text)).toEqual([
      "Firing | Heat makes clay hard.",
      "Bisque comes first. | Then glaze.",
    ]);
  });

  it("reads clozes", () => {
    expect(compileImportedCards("- A kiln {{cloze fires}} clay. #card\n")).toEqual([
      "A kiln … clay. | A kiln fires clay.",
    ]);
  });
});

describe("two semicolons between the sides", () => {
  const lines = ["What does a kiln do?;; It fires clay.", "What is glaze? ;; A coat of glass."];

  it("make cards if several lines of a guide have them", () => {
    const [first = "", second = ""] = lines;
    expect(compileImportedCards(`${first}\n\n- ${second}\n\nBisque;;the first firing\n`)).toEqual([
      fire,
      glaze,
      "Bisque | the first firing",
    ]);
  });

  it("make no cards if one line has them, nor in code", () => {
    expect(compileImportedCards("The kiln;;the shop\n")).toEqual([]);
    const loop = "A loop for(;;) never ends.";
    expect(compileImportedCards(`${loop}\n\n${loop}\n\n${loop}\n\nEach case ends in ;; here.\n`)).toEqual([]);
  });
});
