/** Reading aloud: the text is split into parts that no browser cuts off, with nothing left out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoUtterances } from "../../src/browser/speech";

describe("a text to be read aloud", () => {
  it("is split into sentences", () => {
    expect(splitIntoUtterances("What is a feature store? It keeps features. Version 2.9 too!")).toEqual([
      "What is a feature store?",
      "It keeps features.",
      "Version 2.9 too!",
    ]);
    expect(splitIntoUtterances("")).toEqual([]);
  });

  it("keeps every letter, and no part is longer than a browser can speak", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 1_200 }),
        fc.array(fc.lorem({ mode: "sentences" })),
        (any, prose) => {
          for (const text of [any, prose.join(" "), prose.join(" ").replaceAll(".", ",")]) {
            const pieces = splitIntoUtterances(text);
            const letters = (words: string) => words.replaceAll(/\s/g, "");
            expect(letters(pieces.join(""))).toBe(letters(text));
            for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(181);
          }
        },
      ),
    );
  });
});
