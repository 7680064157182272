import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../../src/domain/search/query/parseQuery";
import { printQuery } from "../../../../src/domain/search/query/printQuery";
import { allOf, anyOf, matchAll, flagKeywords, not } from "../../../../src/domain/search/query/query";
import { flags } from "../../../../src/domain/events/log";
import { flagLabels } from "../../../../src/features/shared/flagLabels";
import { queries } from "../arbitrary";

const word = (text: string) => ({ type: "word" as const, text });
const read = (text: string) => {
  const { query, problems } = parseQuery(text);
  expect(problems).toEqual([]);
  return query;
};
const complaints = (text: string) => parseQuery(text).problems.map(({ says }) => says);

describe("a search that is understood", () => {
  it("is a list of things that must all be so", () => {
    expect(read("feature store")).toEqual(allOf([word("feature"), word("store")]));
    expect(read("feature AND store")).toEqual(read("feature store"));
    expect(read("  ")).toEqual(matchAll);
  });

  it("binds by standing side by side before it binds by or, and by brackets before both", () => {
    const [a, b, c] = [word("a"), word("b"), word("c")];
    expect(read("a b or c")).toEqual(anyOf([allOf([a, b]), c]));
    expect(read("a (b OR c)")).toEqual(allOf([a, anyOf([b, c])]));
    expect(read("-(a b) c")).toEqual(allOf([not(allOf([a, b])), c]));
    expect(read("((a)) (b c)")).toEqual(allOf([a, b, c]));
    expect(read("--a")).toEqual(a);
  });

  it.each([
    ['"feature store"', { type: "phrase", text: "feature store" }],
    ["deck:intro*", { type: "deck", name: "intro*" }],
    ['section:"What is MLOps?"', { type: "section", name: "What is MLOps?" }],
    ["tag:tools::ci", { type: "tag", name: "tools::ci" }],
    ["kind:cloze", { type: "kind", kind: "cloze" }],
    ["IS:Due", { type: "is", state: "due" }],
    ["flag:1", { type: "flag", flag: 1 }],
    ["flag:red", { type: "flag", flag: 1 }],
    ["prop:lapses>3", { type: "prop", property: "lapses", operator: ">", value: 3 }],
    ["prop:r<0.8", { type: "prop", property: "r", operator: "<", value: 0.8 }],
    ["prop:due<=-3", { type: "prop", property: "due", operator: "<=", value: -3 }],
    ["rated:7", { type: "rated", days: 7 }],
    ["rated:7:1", { type: "rated", days: 7, grade: 1 }],
    ["rated:7:again", { type: "rated", days: 7, grade: 1 }],
    ["note:tables", { type: "note", text: "tables" }],
    ["has:note", { type: "has", what: "note" }],
    ["CI/CD", word("CI/CD")],
    ["10:30", word("10:30")],
    [String.raw`\or`, word("or")],
    ['"or"', { type: "phrase", text: "or" }],
  ])("%s", (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it("calls the flags by the colours that the screens show", () => {
    expect(flags.slice(1).map((flag) => flagKeywords[flag])).toEqual(
      flags.slice(1).map((flag) => flagLabels[flag].toLowerCase()),
    );
  });
});

describe("a search with mistakes in it", () => {
  it("is answered as far as it is understood", () => {
    expect(parseQuery("model is:dew").query).toEqual(word("model"));
    expect(parseQuery("model or").query).toEqual(word("model"));
    expect(parseQuery("(model drift").query).toEqual(allOf([word("model"), word("drift")]));
    expect(parseQuery("is:dew").query).toEqual(matchAll);
    expect(parseQuery("-is:dew -(colour:red)").query).toEqual(matchAll);
  });

  it.each([
    ["is:dew", "is:dew is not known; did you mean is:due? Known are: is:due, is:new,"],
    ["is:learning", "did you mean is:learn?"],
    ["is:", "is: wants one of these: is:due"],
    ["dekc:cloud", "dekc: is not something to search by; did you mean deck:?"],
    ["deck:", "deck: wants a chapter"],
    ["kind:cloz", "did you mean kind:cloze?"],
    ["flag:rde", "did you mean flag:red?"],
    ["flag:8", "flag:8 is not known"],
    ["prop:lapse>3", "did you mean prop:lapses?"],
    ["prop:lapses", "wants a name, a comparison and a number, without spaces: prop:lapses>3"],
    ["prop:lapses>many", "wants a plain number after >"],
    ["prop:r<80", "for 80% write prop:r<0.8"],
    ["rated:0", "wants a number of days"],
    ["rated:7:5", "names no grade"],
    ["has:flag", "has:flag is not known. Known are: has:note."],
    ['"never closed', "is never closed. Add another"],
    ["(a", "This bracket is never closed"],
    ["a)", "closes none that was opened"],
    ["()", "nothing between these brackets"],
    ['""', "nothing between these quotation marks"],
    ["a or", '"or" needs something on both sides'],
    ["or a", '"or" needs something on both sides'],
    ["- a", "A minus sign stands alone"],
    ["(-)", "A minus sign stands alone"],
    ["--or a", "stands before nothing"],
  ])("%s", (text, says) => {
    expect(complaints(text).join(" ")).toContain(says);
  });

  it("tells all of them, each with its place", () => {
    const text = 'is:dew model (flag:rde or "x';
    const { problems } = parseQuery(text);
    expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual(["is:dew", "(", "flag:rde", '"x']);
  });
});

it("never throws, whatever is typed, and every place is in the text", () => {
  const pieces = fc.constantFrom(
    "(",
    ")",
    "-",
    '"',
    " ",
    "or",
    "and",
    "\\",
    ":",
    "is:",
    "prop:",
    "s<7",
    "a",
    "*",
    "😀",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((each) => each.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const { from, to } of parseQuery(text).problems) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(from).toBeLessThan(to);
      }
    }),
    { numRuns: 1000 },
  );
  expect(parseQuery("(".repeat(100_000)).problems).toHaveLength(1);
  expect(parseQuery("-".repeat(100_001) + "a").query).toEqual(not(word("a")));
});

it("reads back what it writes: the same tree, and no complaint", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseQuery(printQuery(query))).toEqual({ query, problems: [] });
    }),
    { numRuns: 1000 },
  );
});

it("writes what it read, whatever was typed: reading that gives the same again", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { query } = parseQuery(text);
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});
