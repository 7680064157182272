/** Any text compiles, or is refused with a located message; and never is there HTML in a deck. */
import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { compile } from "../../src/compiler/guide";
import { deckJson } from "../../src/compiler/json";
import { lint } from "../../src/compiler/lint";
import { deckSchema, indexSchema } from "../../src/store/deckSchema";

const fragments = [
  "# Title",
  "## S",
  "## S",
  "## What is it?",
  "## 1. Tools <!-- id: tools -->",
  "Words.",
  "Three things:",
  "- **A**: b",
  "- **[B](https://x.org)**: c <!-- was: a -->",
  "1. one\n2. two\n3. three",
  "- x\n- y",
  "| a | b |\n| --- | --- |\n| c | d |",
  "Q: q?\nA: a.",
  "Q: q?",
  "A: a.",
  "C: {{x}} y",
  "C: {{x",
  "C: {{c1::x::h}} {{c1::y}}",
  "I: why?",
  "- round: concept\n- level: mid\n- minutes: 3\n- points:\n  - (must, data) a | b\n- answer: x",
  "<!-- no cards -->",
  "<!-- retired: intro/s/a -->",
  "<!-- id: x -->",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick=x>b</b>",
  "[x](javascript:alert(1))",
  "![x](figures/x.svg)",
  "![x](y.png)",
  "```js\n<b>code</b>\n```",
  "> quote\n> - **Q**: r",
  "---",
  "[^1]\n\n[^1]: note",
  "[r][d]\n\n[d]: https://x.org",
  "Sources: [a](https://x.org/a)",
  "**__proto__**",
  "- **__proto__**: x",
  "- **constructor**: y",
  "\u0000",
  "​",
  "`{{`",
  "***",
  "|||",
];
const guides = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join("\n\n")),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join("\n")),
);

const compiledFrom = (text: string) =>
  compile([{ file: "guide/01-intro.md", text, readFigure: () => undefined }]);

it("compiles or is refused with a place and a sentence, and what compiles may enter the app", () => {
  fc.assert(
    fc.property(guides, (text) => {
      const compiled = compiledFrom(text);
      const lines = text.split("\n").length;
      for (const { line, message, file } of compiled.problems) {
        expect(file).toMatch(/^guide\//);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(message.length).toBeGreaterThan(20);
      }
      if (compiled.problems.some(({ kind }) => kind === "mistake")) return;
      for (const deck of compiled.decks)
        expect(v.safeParse(deckSchema, JSON.parse(deckJson(deck))).issues).toBeUndefined();
      expect(v.safeParse(indexSchema, compiled.index).issues).toBeUndefined();
      lint(compiled);
    }),
    { numRuns: 2_000 },
  );
});

it("never lets HTML through: no tag of the text is in the deck, but as code", () => {
  fc.assert(
    fc.property(guides, (text) => {
      const withoutCode = text.replaceAll("`", "");
      for (const deck of compiledFrom(`${withoutCode}\n\n<script>bad()</script>\n\n<img src=bad>`).decks) {
        expect(deckJson(deck)).not.toMatch(/<script>bad|<img src=bad/);
        expect(deckJson(deck)).not.toMatch(/"href":"(javascript|data|vbscript):/i);
      }
    }),
    { numRuns: 1_000 },
  );
});

it("gives the same bytes for the same input", () => {
  fc.assert(
    fc.property(guides, (text) => {
      expect(compiledFrom(text).decks.map(deckJson)).toEqual(compiledFrom(text).decks.map(deckJson));
    }),
    { numRuns: 300 },
  );
});
