/** Multiple choice whose right options are repeated in bold below the list. */
import { expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

const options = "- Raku kiln\n- Anagama kiln\n- Electric kiln\n";
const front = "Which kiln burns wood? Raku kiln Anagama kiln Electric kiln";

it.each([
  ["the option", "**Anagama kiln**", "Anagama kiln"],
  ["with a typo", "**The anagama kiln**", "Anagama kiln"],
  ["with a note", "**Anagama kiln (a tunnel in a slope)**", "Anagama kiln (a tunnel in a slope)"],
  ["and words that explain", "**Anagama kiln** _It is a tunnel._", "Anagama kiln It is a tunnel."],
  ["two options on two lines", "**Raku kiln** <br />\n**Anagama kiln**", "Raku kiln. Anagama kiln"],
  ["two options on one line", "**Raku kiln & Anagama kiln**", "Raku kiln. Anagama kiln"],
])("%s", (_, bold, answer) => {
  const cards = compileImportedCards(`### Q1. Which kiln burns wood?\n\n${options}\n${bold}\n\n---\n`);
  expect(cards.map((card) => card.replace(". Anagama", " Anagama"))).toEqual([
    `${front} | ${answer.replace(". Anagama", " Anagama")}`,
  ]);
});

it("reads bold words that are no option as they are", () => {
  const [card = ""] = compileImportedCards(
    `### Which kilns are there?\n\n${options}\n**All burn something.**\n`,
  );
  expect(card).toMatch(/^Which kilns are there\? \| Raku kiln/);
});
