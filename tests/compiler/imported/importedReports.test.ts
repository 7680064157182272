/** What is reported about an imported guide, in groups. */
import { expect, it } from "vitest";
import { compile } from "../../../src/compiler/guide/compile";
import { chapterSource, compileImported } from "../../fixtures/compiler/compileText";

it("calls HTML that is left out HTML, and not a picture", () => {
  const text = '- **Pod**: a group\n\n<iframe src="https://example.com"></iframe>\n\n![x](a.png)\n';
  expect(compileImported(text).diagnostics.map(({ message }) => message)).toEqual([
    "a piece of HTML is left out: tables, pictures or players.",
    "a picture is left out: decks hold text and SVG drawings. Its description is kept.",
  ]);
});

it("says nothing of a figure that is kept, with labels or without", () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Pod</text></svg>';
  const source = chapterSource("notes.md", "- **Pod**: a group\n\n![](loop.svg)\n", { "loop.svg": drawing });
  const { decks, diagnostics } = compile([{ ...source, isImported: true }]);
  expect(decks[0]?.figures).toHaveLength(1);
  expect(diagnostics).toEqual([]);
});

it("says that a file that is no SVG drawing is left out, where the guide shows it", () => {
  const source = chapterSource("notes.md", "- **Pod**: a group\n\n![](loop.svg)\n", { "loop.svg": "<html>" });
  const { decks, diagnostics } = compile([{ ...source, isImported: true }]);
  expect(decks[0]?.figures).toEqual([]);
  expect(diagnostics.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "3: a picture is left out: decks hold text and SVG drawings. Its description is kept.",
  ]);
});

it("says at which line a heading is repeated", () => {
  const text = "# T\n\n## Pods\n\n- **Pod**: a group\n\n## Pods\n\n- **Node**: a machine\n";
  expect(compileImported(text).diagnostics.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "7: a name is repeated in this file; its heading or more of its words were added to its id.",
  ]);
});
