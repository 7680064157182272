/** How queries are built, and which of their words are looked up. */
import { expect, it } from "vitest";
import {
  type Query,
  type QueryTerm,
  allOf,
  anyOf,
  collectWords,
  matchAll,
  not,
} from "../../../../src/domain/search/query/query";

const word = (text: string) => ({ type: "word" as const, text });
const [a, b, c] = [word("a"), word("b"), word("c")];

it("equivalent brackets give the same tree", () => {
  expect(allOf([a, allOf([b, c])])).toEqual({ type: "all", operands: [a, b, c] });
  expect(anyOf([anyOf([a, b]), c])).toEqual({ type: "any", operands: [a, b, c] });
  expect(allOf([anyOf([a, b]), c])).toEqual({ type: "all", operands: [anyOf([a, b]), c] });
  expect(anyOf([allOf([a])])).toEqual(a);
  expect(allOf([])).toEqual(matchAll);
  expect(not(not(a))).toEqual(a);
  expect(not(a)).toEqual({ type: "not", operand: a });
});

it("the words of a query are those of all its parts, in their order", () => {
  expect(collectWords(allOf([a, anyOf([b, not(c)])]), true)).toEqual(["a", "b", "c"]);
  expect(collectWords(allOf([a, anyOf([b, not(c)])]), false)).toEqual(["a", "b"]);
  expect(collectWords(matchAll, true)).toEqual([]);
});

it.each<QueryTerm>([
  { type: "phrase", text: "x" },
  { type: "deck", name: "x" },
  { type: "section", name: "x" },
  { type: "tag", name: "x" },
  { type: "kind", kind: "qa" },
  { type: "tier", tier: "core" },
  { type: "is", state: "due" },
  { type: "flag", flag: 1 },
  { type: "prop", property: "s", operator: "<", value: 1 },
  { type: "rated", days: 1 },
  { type: "note", text: "x" },
  { type: "has", what: "note" },
])("a term of type $type has no words", (term: Query) => {
  expect(collectWords(term, true)).toEqual([]);
});
