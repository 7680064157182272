/** Questions and answers that are indented under their heading, where Markdown would take them for code. */
import { expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

const heading = "# Topic: Kilns\n#### Type: Question\n";

it.each([
  ["spaces", "    **Question:** What burns wood?\n    **Answer:** An anagama kiln.\n    It is a tunnel.\n"],
  ["a tab", "\tQ: What burns wood?\n\tA: An anagama kiln.\n\tIt is a tunnel.\n"],
])("by %s", (_, text) => {
  expect(compileImportedCards(`${heading}${text}`)).toEqual([
    "What burns wood? | An anagama kiln. It is a tunnel.",
  ]);
});

it.each([
  ["code", "### What prints it?\n\n    print(1)\n    Q: no question\n"],
  ["code in a fence", "### What prints it?\n\n```\n    Q: no question\n```\n"],
])("leaves %s as it is", (_, text) => {
  const [card = ""] = compileImportedCards(text);
  expect(card).toMatch(/^What prints it\? \| .*Q: no question/s);
});
