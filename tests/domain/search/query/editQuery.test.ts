import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileQuery } from "../../../../src/domain/search/compileQuery";
import { addTerm, hasTerm, removeTerms } from "../../../../src/domain/search/query/editQuery";
import { parseQuery } from "../../../../src/domain/search/query/parseQuery";
import { searches, queries } from "../arbitrary";
import { printQuery } from "../printQuery";

const isDue = (term: string) => term === "is:due";

describe("a term added by a button", () => {
  it("leaves the results that match the term too, for any query", () => {
    fc.assert(
      fc.property(searches, queries, ({ entry, context }, query) => {
        const narrow = addTerm(printQuery(query), "is:due");
        const both =
          compileQuery(query, context)(entry) && compileQuery(parseQuery("is:due").query, context)(entry);
        expect(compileQuery(parseQuery(narrow).query, context)(entry)).toBe(both);
        expect(hasTerm(narrow, "is:due")).toBe(true);
      }),
    );
  });

  it("is removed when the button is pressed again", () => {
    expect(removeTerms(addTerm("model drift", "is:due"), isDue)).toBe("model drift");
    expect(removeTerms("is:due", isDue)).toBe("");
    expect(removeTerms(addTerm("a or b", "is:due"), isDue)).toBe("(a or b)");
    expect(removeTerms("model is:due drift is:due", isDue)).toBe("model drift");
  });

  it("is recognized only outside brackets and without a minus sign", () => {
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
