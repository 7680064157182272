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

  it("adds no second pair of brackets", () => {
    const press = (text: string) =>
      hasTerm(text, "is:due") ? removeTerms(text, isDue) : addTerm(text, "is:due");
    expect(press(press(press("drift or skew")))).toBe("(drift or skew) is:due");
    expect(addTerm("(a) or (b)", "is:due")).toBe("((a) or (b)) is:due");
  });

  it("narrows alternatives, which it leaves as they are", () => {
    const press = (text: string, term: string) => addTerm(removeTerms(text, isDue), term);
    expect(press("is:due or is:new", "is:new")).toBe("(is:due or is:new) is:new");
    expect(press("deck:cloud or is:due", "is:due")).toBe("(deck:cloud or is:due) is:due");
    expect(press("-(is:due or a) b", "is:due")).toBe("-(is:due or a) b is:due");
    // Otherwise the new term would become the missing alternative.
    expect(press("is:due or", "is:new")).toBe("(is:due or) is:new");
    expect(hasTerm("is:due or", "is:due")).toBe(false);
    expect(hasTerm("(a or) is:due", "is:due")).toBe(true);
    expect(hasTerm("-(a) is:due", "is:due")).toBe(true);
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
