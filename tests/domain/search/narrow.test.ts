import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "../../../src/domain/search/matches";
import { isNarrowedBy, narrowedBy, without } from "../../../src/domain/search/narrow";
import { parseQuery } from "../../../src/domain/search/parse";
import { printQuery } from "../../../src/domain/search/print";
import { asked, queries } from "./arbitrary";

const isDue = (term: string) => term === "is:due";

describe("a search narrowed by a button", () => {
  it("finds what the search finds and the term fits, whatever was typed", () => {
    fc.assert(
      fc.property(asked, queries, ({ facts, present }, query) => {
        const narrow = narrowedBy(printQuery(query), "is:due");
        const both = matches(query, facts, present) && matches(parseQuery("is:due").query, facts, present);
        expect(matches(parseQuery(narrow).query, facts, present)).toBe(both);
        expect(isNarrowedBy(narrow, "is:due")).toBe(true);
      }),
    );
  });

  it("is as it was when the button is pressed again", () => {
    expect(without(narrowedBy("model drift", "is:due"), isDue)).toBe("model drift");
    expect(without("is:due", isDue)).toBe("");
    expect(without(narrowedBy("a or b", "is:due"), isDue)).toBe("(a or b)");
    expect(without("model is:due drift is:due", isDue)).toBe("model drift");
  });

  it("knows a term only where it stands by itself", () => {
    for (const text of [
      "-is:due",
      '"is:due"',
      'note:"x is:due y"',
      "(is:due or is:new)",
      "is:due or is:new",
    ]) {
      expect(isNarrowedBy(text, "is:due")).toBe(false);
    }
    expect(without('note:"x is:due y" (is:due)', isDue)).toBe('note:"x is:due y" (is:due)');
  });
});
