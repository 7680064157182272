/** Any text compiles, or is refused with a located message; no deck has HTML. */
import { type Deck } from "../../../src/domain/deck/deck";
import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { type CompileResult, compile } from "../../../src/compiler/guide/compile";
import { serializeDeck } from "../../../src/compiler/serializeDeck";
import { lint } from "../../../src/compiler/lint/lint";
import { deckSchema } from "../../fixtures/deckSchema";
import { indexSchema } from "./indexSchema";

const fragments = [
  "# Title",
  "## S",
  "## S",
  "## What is it?",
  "## 1. Tools <!-- id: tools -->",
  "Words.",
  "Three things:",
  "- **A**: b",
  "- **[B](https://x.org)**: c",
  "- **[B](https://x.org)**: b",
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
  "<!-- id: x -->",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick=x>b</b>",
  "[x](javascript:alert(1))",
  "![x](figures/x.svg)",
  '![x](figures/good.svg "Good")',
  "![x](figures/torn.svg)",
  "![x](figures/bad.svg)",
  "[![x](y.png)](z)",
  "## T",
  "<!-- tags: a, b -->",
  "C: {{x}} {{y}} {{z}} <!-- id: xyz -->",
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

const drawings: Record<string, string> = {
  "figures/good.svg": `<svg viewBox="0 0 9 9"><text data-label="a">A</text><g data-label="b"><text>B</text></g></svg>`,
  "figures/torn.svg": `<svg viewBox="0 0 9 9"><g>`,
  "figures/bad.svg": `<svg viewBox="0 0 9 9"><script>bad()</script><a href="javascript:bad()"/><g onload="bad()"/></svg>`,
};
const compileFuzzed = (text: string, previousDecks?: ReadonlyMap<string, Deck>) =>
  compile(
    [
      {
        file: "guide/01-intro.md",
        text,
        readFigure: (address) => {
          const drawing = drawings[address];
          return drawing === undefined ? undefined : { file: `guide/${address}`, text: drawing };
        },
      },
    ],
    previousDecks,
  );
const decksByChapter = ({ decks }: CompileResult) => new Map(decks.map((deck) => [deck.chapter, deck]));
const idsOf = ({ decks }: CompileResult) =>
  decks.flatMap(({ cards, questions }) => [...cards, ...questions].map(({ id }) => id));
const hasErrors = ({ diagnostics }: CompileResult) =>
  diagnostics.some(({ severity }) => severity === "error");

it("compiles any text or reports an error with its place, and the app accepts the compiled deck", () => {
  fc.assert(
    fc.property(guides, (text) => {
      const compiled = compileFuzzed(text);
      const lines = text.split("\n").length;
      for (const { line, message, file } of compiled.diagnostics) {
        expect(file).toMatch(/^guide\//);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(file.endsWith(".md") ? lines + 1 : 1);
        expect(message.length).toBeGreaterThan(20);
      }
      if (hasErrors(compiled)) return;
      for (const deck of compiled.decks)
        expect(v.safeParse(deckSchema, JSON.parse(serializeDeck(deck))).issues).toBeUndefined();
      expect(v.safeParse(indexSchema, compiled.index).issues).toBeUndefined();
      lint(compiled);
    }),
    { numRuns: 1_000 },
  );
});

it("puts no HTML into a deck: tags of the text are there only as code", () => {
  fc.assert(
    fc.property(guides, (text) => {
      const withoutCode = text.replaceAll("`", "");
      for (const deck of compileFuzzed(`${withoutCode}\n\n<script>bad()</script>\n\n<img src=bad>`).decks) {
        expect(serializeDeck(deck)).not.toMatch(/<script>bad|<img src=bad|bad\(\)/);
        expect(serializeDeck(deck)).not.toMatch(/"href":"(javascript|data|vbscript):/i);
      }
    }),
    { numRuns: 1_000 },
  );
});

it("gives the same bytes for the same input", () => {
  fc.assert(
    fc.property(guides, (text) => {
      expect(compileFuzzed(text).decks.map(serializeDeck)).toEqual(
        compileFuzzed(text).decks.map(serializeDeck),
      );
    }),
    { numRuns: 300 },
  );
});

it("accepts its own earlier decks, and gives the same again", () => {
  fc.assert(
    fc.property(guides, (text) => {
      const first = compileFuzzed(text);
      if (hasErrors(first)) return;
      const again = compileFuzzed(text, decksByChapter(first));
      expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(again.decks.map(({ cards }) => cards)).toEqual(first.decks.map(({ cards }) => cards));
    }),
    { numRuns: 500 },
  );
});

it("after any change keeps, renames or retires each recorded id, or is refused", () => {
  fc.assert(
    fc.property(guides, guides, fc.boolean(), (before, other, isAdded) => {
      const first = compileFuzzed(before);
      if (hasErrors(first)) return;
      // A text of its own is nearly always refused: the cards of the first one would be lost.
      const after = isAdded ? `${other}\n\n${before}` : other;
      const next = compileFuzzed(after, decksByChapter(first));
      if (hasErrors(next)) return;
      const present = new Set(idsOf(next));
      const retired = new Set(next.decks.flatMap((deck) => deck.retired));
      const aliases = new Map(next.decks.flatMap((deck) => Object.entries(deck.aliases)));
      for (const id of idsOf(first)) {
        const where = aliases.get(id) ?? id;
        expect(present.has(where) || retired.has(where), id).toBe(true);
      }
      for (const former of aliases.keys()) expect(present.has(former)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  ["our guide, if all is accepted", false],
  ["an imported guide", true],
])(
  "accounts for each id over several changes, and the last compiled again is the same: %s",
  (_, isImported) => {
    fc.assert(
      fc.property(fc.array(guides, { minLength: 2, maxLength: 4 }), (texts) => {
        const compileNext = (text: string, previous: CompileResult | undefined) =>
          compile(
            [{ file: "guide/01-intro.md", text, isImported, readFigure: () => undefined }],
            previous && decksByChapter(previous),
            {
              ...(previous ? { ledger: previous.ledger } : {}),
              accepted: { acceptsAll: !isImported, pairs: [] },
            },
          );
        let last: CompileResult | undefined;
        const known = new Set<string>();
        for (const text of texts) {
          const next = compileNext(text, last);
          if (hasErrors(next)) continue;
          last = next;
          const present = new Set(idsOf(next));
          const { aliases, retired } = next.ledger;
          for (const id of present) known.add(id);
          for (const id of known) {
            const where = aliases.get(id) ?? id;
            expect(present.has(where) !== retired.has(where), id).toBe(true);
          }
          for (const id of [...aliases.keys(), ...retired]) expect(present.has(id), id).toBe(false);
          const again = compileNext(text, next);
          expect(again.decks).toEqual(next.decks);
          expect(again.ledger).toEqual(next.ledger);
        }
      }),
      { numRuns: 500 },
    );
  },
);

it.each(["> ", "- ", "*a ", "[", "{{", "![", "<b>", "| "])("compiles hundreds of %s", (piece) => {
  for (const { line, message } of compileFuzzed(`${piece.repeat(400)}x`).diagnostics) {
    expect(line).toBe(1);
    expect(message).toContain("Use fewer nested lists, quotes or emphasis");
  }
});

it("compiles or refuses quotes that are nested ten thousand deep", () => {
  expect(compileFuzzed("> ".repeat(10_000)).diagnostics).toMatchObject([{ line: 1, severity: "error" }]);
});
