import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flags } from "../../../../src/domain/events/cardChange";
import { parseQuery } from "../../../../src/domain/search/query/parseQuery";
import { allOf, anyOf, flagKeywords, matchAll, not } from "../../../../src/domain/search/query/query";
import { flagLabels } from "../../../../src/features/shared/card/flagLabels";
import { queries } from "../arbitrary";
import { printQuery } from "../printQuery";

const word = (text: string) => ({ type: "word" as const, text });
const parseValid = (text: string) => {
  const { query, problems } = parseQuery(text);
  expect(problems).toEqual([]);
  return query;
};

describe("a valid query", () => {
  it("matches all of its terms", () => {
    expect(parseValid("feature store")).toEqual(allOf([word("feature"), word("store")]));
    expect(parseValid("feature AND store")).toEqual(parseValid("feature store"));
    expect(parseValid("  ")).toEqual(matchAll);
  });

  it("binds terms side by side more strongly than or, and brackets most strongly", () => {
    const [a, b, c] = [word("a"), word("b"), word("c")];
    expect(parseValid("a b or c")).toEqual(anyOf([allOf([a, b]), c]));
    expect(parseValid("a (b OR c)")).toEqual(allOf([a, anyOf([b, c])]));
    expect(parseValid("-(a b) c")).toEqual(allOf([not(allOf([a, b])), c]));
    expect(parseValid("((a)) (b c)")).toEqual(allOf([a, b, c]));
    expect(parseValid("--a")).toEqual(a);
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
    ["rated:7:hard", { type: "rated", days: 7, grade: 2 }],
    ["rated:7:good", { type: "rated", days: 7, grade: 3 }],
    ["rated:7:Easy", { type: "rated", days: 7, grade: 4 }],
    ["note:tables", { type: "note", text: "tables" }],
    ["has:note", { type: "has", what: "note" }],
    ["CI/CD", word("CI/CD")],
    ["10:30", word("10:30")],
    [String.raw`\or`, word("or")],
    ['"or"', { type: "phrase", text: "or" }],
  ])("%s", (text, query) => {
    expect(parseValid(text)).toEqual(query);
  });

  it("uses the flag names that the screens show", () => {
    expect(flags.slice(1).map((flag) => flagKeywords[flag])).toEqual(
      flags.slice(1).map((flag) => flagLabels[flag].toLowerCase()),
    );
  });
});

describe("a query with problems", () => {
  it("keeps the parts that are valid", () => {
    expect(parseQuery("model is:dew").query).toEqual(word("model"));
    expect(parseQuery("model or").query).toEqual(word("model"));
    expect(parseQuery("(model drift").query).toEqual(allOf([word("model"), word("drift")]));
    expect(parseQuery("is:dew").query).toEqual(matchAll);
    expect(parseQuery("-is:dew -(colour:red)").query).toEqual(matchAll);
  });

  it.each([
    ["is:dew", { type: "unknownValue", key: "is", value: "dew", suggestion: "due" }],
    ["is:learning", { type: "unknownValue", suggestion: "learn" }],
    ["is:xyzxyz", { type: "unknownValue", suggestion: undefined }],
    ["is:", { type: "unknownValue", value: "", suggestion: undefined }],
    ["dekc:cloud", { type: "unknownKey", key: "dekc", suggestion: "deck" }],
    ["a:b", { type: "unknownKey", key: "a", suggestion: undefined }],
    ["deck:", { type: "missingValue", key: "deck" }],
    ["section:", { type: "missingValue", key: "section" }],
    ['tag:" "', { type: "missingValue", key: "tag" }],
    ["note:", { type: "missingValue", key: "note" }],
    ["kind:cloz", { type: "unknownValue", key: "kind", suggestion: "cloze" }],
    ["flag:rde", { type: "unknownValue", key: "flag", suggestion: "red" }],
    ["flag:8", { type: "unknownValue", key: "flag", value: "8" }],
    ["prop:lapse>3", { type: "unknownProperty", name: "lapse", suggestion: "lapses" }],
    ["prop:lapses", { type: "malformedProperty", value: "lapses" }],
    ["prop:lapses>many", { type: "malformedNumber", property: "lapses", operator: ">" }],
    ["prop:s>1.1234567", { type: "malformedNumber", property: "s" }],
    ["prop:r<80", { type: "recallOutOfRange", operator: "<" }],
    ["prop:r<1.000001", { type: "recallOutOfRange" }],
    ["prop:r<-0.5", { type: "recallOutOfRange" }],
    ["rated:0", { type: "malformedDays", value: "0" }],
    ["rated:7:1:1", { type: "malformedDays" }],
    ["rated:123456", { type: "malformedDays" }],
    ["rated:7:5", { type: "unknownGrade", value: "7:5", days: "7" }],
    ["has:flag", { type: "unknownValue", key: "has", knownValues: ["note"] }],
    ['"never closed', { type: "unclosedQuote", text: "never closed" }],
    ["(a", { type: "unclosedBracket" }],
    ["a)", { type: "unopenedBracket" }],
    ["()", { type: "emptyBrackets", from: 0, to: 2 }],
    ['""', { type: "emptyQuotes" }],
    ["a or", { type: "orWithoutOperand", from: 2, to: 4 }],
    ["or a", { type: "orWithoutOperand", from: 0, to: 2 }],
    ["a or or b", { type: "orWithoutOperand", from: 2, to: 4 }],
    ["- a", { type: "loneMinus" }],
    ["a (b -)", { type: "loneMinus" }],
    ["-", { type: "loneMinus" }],
    ["--or a", { type: "minusBeforeNothing", from: 1, to: 2 }],
  ])("%s has the problem %o", (text, problem) => {
    expect(parseQuery(text).problems[0]).toMatchObject(problem);
  });

  it("suggests the nearest word, within two edits, a right first letter first", () => {
    const suggestionFor = (text: string) => {
      const [problem] = parseQuery(text).problems;
      return problem && "suggestion" in problem ? problem.suggestion : undefined;
    };
    expect(suggestionFor("is:mew")).toBe("new");
    expect(suggestionFor("is:xarked")).toBe("marked");
    expect(suggestionFor("is:buriedd")).toBe("buried");
    expect(suggestionFor("is:susp")).toBe("suspended");
    expect(suggestionFor("is:q")).toBeUndefined();
    expect(suggestionFor("kind:tern")).toBe("term");
  });

  it("allows brackets to be nested 50 deep, and ignores what comes after a deeper one", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)} b`;
    expect(parseQuery(nested(50))).toEqual({ query: allOf([word("a"), word("b")]), problems: [] });
    expect(parseQuery(nested(51))).toEqual({
      query: matchAll,
      problems: [{ type: "bracketsTooDeep", maxDepth: 50, from: 50, to: 51 }],
    });
  });

  it("reports all of them, each with its place", () => {
    const text = 'is:dew model (flag:rde or "x';
    const { problems } = parseQuery(text);
    expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual(["is:dew", "(", "flag:rde", '"x']);
  });
});

it("never throws, and every problem has a range in the text", () => {
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

it("parses printed queries to the same tree, without problems", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseQuery(printQuery(query))).toEqual({ query, problems: [] });
    }),
    { numRuns: 1000 },
  );
});

it("parses, prints and parses any text to the same tree", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { query } = parseQuery(text);
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});
