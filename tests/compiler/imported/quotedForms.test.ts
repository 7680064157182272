/** Questions or answers as quotes, options with a tick, and text that is no answer. */
import { describe, expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

describe("questions as quotes", () => {
  const more =
    "> What is glaze?\n\n**Answer:** A coat of glass.\n\n> What is bisque?\n\nClay after its first firing.\n";
  const cards = ["What is glaze? | A coat of glass.", "What is bisque? | Clay after its first firing."];

  it.each([
    [
      "with a label below",
      "> What does a kiln do?\n\n**Answer:** It fires clay.",
      "What does a kiln do? | It fires clay.",
    ],
    [
      "with blocks below",
      "> What does a kiln do?\n\nIt fires clay:\n\n- once\n- twice",
      "What does a kiln do? | It fires clay: once twice",
    ],
    [
      "without a question mark",
      "> Raku VS anagama\n\n**Answer:** One is fast.",
      "Raku VS anagama | One is fast.",
    ],
    ["with a task", "> List two kilns\n\nRaku and anagama.", "List two kilns | Raku and anagama."],
    [
      "with code that it is about",
      "> What does it print?\n\n```\nprint(1)\n```\n\n**Answer:** One.",
      "What does it print? print(1) | One.",
    ],
    [
      "with numbers in the answer",
      "> How does one glaze?\n\n**Answer:**\n\n1. Dip\n2. Dry",
      "How does one glaze? | Dip Dry",
    ],
  ])("%s", (_, first, card) => {
    expect(compileImportedCards(`## Clay\n\n${first}\n\n${more}`)).toEqual([card, ...cards]);
  });

  it("don't have the next question or title as their answer", () => {
    const text = `> Why is it red?\n\n> What does a kiln do?\n\nIt fires clay.\n\n> Tools\n\n- a wheel\n\n${more}`;
    expect(compileImportedCards(text)).toEqual(["What does a kiln do? | It fires clay.", ...cards]);
  });

  it("are not made of an answer's sources", () => {
    const source = "> [Forum . Why does clay crack?](https://example.com)\n\nMore of it.\n";
    const text = `### Why does clay crack?\n\nIt dries fast.\n\n${source}\n## Clay\n\n> Why fire twice?\n\nGlaze sticks.\n\n${more}`;
    expect(compileImportedCards(text)).toEqual([
      "Why does clay crack? | It dries fast. More of it.",
      "Why fire twice? | Glaze sticks.",
      ...cards,
    ]);
  });

  it("are not made of a few quotations", () => {
    const text = "> Who would buy a pot?\n\nSo she said, and left.\n\n> Not me.\n\nSo he said.\n";
    expect(compileImportedCards(text)).toEqual([]);
  });
});

describe("answers as quotes, in a list", () => {
  const questions = ["What is clay", "What is glaze", "What is bisque"].map(
    (question) => `* ${question}?\n\n   > A part of the craft.\n\n   [A book][1]\n`,
  );

  it.each([
    ["a task", "* Name 2 kilns.\n   > Raku and anagama.", "Name 2 kilns. | Raku and anagama."],
    ["a comparison", "* Raku vs. anagama.\n   > One is fast.", "Raku vs. anagama. | One is fast."],
    [
      "two lines",
      "* Using a wheel, write down\n  how to throw a bowl.\n   > Wet the clay.",
      "Using a wheel, write down how to throw a bowl. | Wet the clay.",
    ],
    [
      "code before the answer",
      "* How would you call this:\n\n   ```\n   fire()\n   ```\n   > A call.",
      "How would you call this: fire() | A call.",
    ],
  ])("%s", (_, item, card) => {
    const text = `## Clay\n\n${questions.join("\n")}\n${item}\n\n* Centre the clay:\n   > Press it.\n\n[1]: https://example.com\n`;
    expect(compileImportedCards(text).map((each) => each.replace(/\n/g, " "))).toContain(card);
  });

  it("are not made of quotations below statements", () => {
    const items = ["Anna", "Ben", "Clara", "Dora", "Emil"].map(
      (name) => `- ${name} wrote to us.\n  > Fine pots.\n`,
    );
    expect(compileImportedCards(items.join("\n"))).toEqual([]);
  });
});

describe("options with a tick", () => {
  it("answer the question or statement above them", () => {
    const text =
      "1. **A kiln is an oven.**\n\n- True ✅\n- False\n\n2. **Which one burns wood?**\n\n- Raku\n- Anagama ✅\n\n3. \\*\\*The first firing is:\n\n- bisque ✅\n- glaze\n";
    expect(compileImportedCards(text)).toEqual([
      "A kiln is an oven. True False | True",
      "Which one burns wood? Raku Anagama | Anagama",
      "The first firing is: bisque glaze | bisque",
    ]);
  });

  it("are a comparison if others have a cross", () => {
    const list = "- Raku ✅\n- Anagama ❌\n";
    expect(compileImportedCards(`Works outside:\n\n${list}\nWorks inside:\n\n${list}`)).toEqual([]);
  });
});

describe("an answer", () => {
  it("with numbers is no answer key to other questions", () => {
    const text =
      "### 1. How does one fire?\n**Answer:** One fires so:\n1. Fill the kiln\n2. Close it\n\n### 2. How does one glaze?\n**Answer:**\n1. Dip the pot\n2. Let it dry\n";
    expect(compileImportedCards(text)).toEqual([
      "How does one fire? | One fires so: Fill the kiln Close it",
      "How does one glaze? | Dip the pot Let it dry",
    ]);
  });

  it("that is empty doesn't include the next exercise", () => {
    const text =
      "**How can one make a bowl round?**\n\n```\nAnswer:\n```\n\n```\nA kiln has ten pots. How many fit in two?\n```\n";
    expect(compileImportedCards(text)).toEqual([]);
  });

  it("on the line of a question in italics ends with its paragraph", () => {
    const text =
      "## Firing\n\n*Why does clay shrink?* — It loses water.\n\nPots stand in rows in the kiln.\n";
    expect(compileImportedCards(text)).toEqual(["Why does clay shrink? | It loses water."]);
  });
});

it("keeps listed names of tags as text", () => {
  const text =
    "### What are new tags?\n\nThere are some: <article>, <details>, <summary>.\n\n### What is old?\n\nThe tag for bold.\n";
  expect(compileImportedCards(text)).toEqual([
    "What are new tags? | There are some: <article>, <details>, <summary>.",
    "What is old? | The tag for bold.",
  ]);
});
