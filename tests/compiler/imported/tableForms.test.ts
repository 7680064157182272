/** Tables of imported guides with HTML in their cells, or with empty rows and columns, and Mochi's cards. */
import { expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

const kilnCards = [
  "What is Bisque? | Clay that was fired once.",
  "Which term is this? Clay that was fired once. | Bisque",
  "What is Glaze? | A skin of glass on clay.",
  "Which term is this? A skin of glass on clay. | Glaze",
];

it.each([
  [
    "paragraphs and breaks in cells",
    "| Term | Definition |\n| --- | --- |\n| Bisque | <p>Clay that<br>was fired once.</p> |\n| <p>Glaze</p> | A skin of glass on clay. |",
  ],
  [
    "headings in the cells of HTML",
    "<table><tr><th>Term</th><th>Definition</th></tr>\n<tr><td colspan='2'><h2>Pottery</h2></td></tr>\n<tr><td><h3>Bisque</h3></td><td><h3>Clay that was fired once.</h3></td></tr>\n<tr><td><h3>Glaze</h3></td><td><p>A skin of glass on clay.</p></td></tr></table>",
  ],
  [
    "no head, a column of links and empty rows",
    "| | | |\n| --- | --- | --- |\n| **Bisque** | Clay that was fired once. | [Firing](firing.html) |\n| | | |\n| **Glaze** | A skin of glass on clay. | |",
  ],
])("%s", (_, text) => {
  expect(compileImportedCards(`# Glossary\n\n${text}`)).toEqual(kilnCards);
});

it("reads a deck of Mochi whose first card names the sides", () => {
  const text =
    "front\n---\nback\n@@@\nto fire (clay)\n---\nbrennen\n@@@\n\nWhat is bisque?\n\n---\n\nClay that was fired once.\n\n---\n\nIt is porous.\n@@@\nto glaze\n---\nglasieren\n";
  expect(compileImportedCards(text)).toEqual([
    "to fire (clay) | brennen",
    "What is bisque? | Clay that was fired once. It is porous.",
    "to glaze | glasieren",
  ]);
});

it("doesn't read a single @@@ as a separator of cards", () => {
  expect(compileImportedCards("Clay\n---\n\nIt is dug.\n\n@@@\n")).toEqual([]);
});
