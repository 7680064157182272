import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesQuery } from "../../../../src/domain/search/compileQuery";
import { hasTerm, addTerm, removeTerms } from "../../../../src/domain/search/query/editQuery";
import { parseQuery } from "../../../../src/domain/search/query/parseQuery";
import { printQuery } from "../../../../src/domain/search/query/printQuery";
import { asked, queries } from "../arbitrary";

const isDue = (term: string) => term === "is:due";

describe("a search narrowed by a button", () => {
  it("finds what the search finds and the term fits, whatever was typed", () => {
    fc.assert(
      fc.property(asked, queries, ({ facts, present }, query) => {
        const narrow = addTerm(printQuery(query), "is:due");
        const both =
          matchesQuery(query, facts, present) && matchesQuery(parseQuery("is:due").query, facts, present);
        expect(matchesQuery(parseQuery(narrow).query, facts, present)).toBe(both);
        expect(hasTerm(narrow, "is:due")).toBe(true);
      }),
    );
  });

  it("is as it was when the button is pressed again", () => {
    expect(removeTerms(addTerm("model drift", "is:due"), isDue)).toBe("model drift");
    expect(removeTerms("is:due", isDue)).toBe("");
    expect(removeTerms(addTerm("a or b", "is:due"), isDue)).toBe("(a or b)");
    expect(removeTerms("model is:due drift is:due", isDue)).toBe("model drift");
  });

  it("knows a term only where it stands by itself", () => {
    for (const text of [
      "-is:due",
      '"is:due"',
      'note:"x is:due y"',
      "(is:due or is:new)",
      "is:due or is:new",
    ]) {
      expect(hasTerm(text, "is:due")).toBe(false);
    }
    expect(removeTerms('note:"x is:due y" (is:due)', isDue)).toBe('note:"x is:due y" (is:due)');
  });
});
