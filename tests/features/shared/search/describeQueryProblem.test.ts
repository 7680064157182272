import { expect, it } from "vitest";
import { parseQuery } from "../../../../src/domain/search/query/parseQuery";
import { describeQueryProblem } from "../../../../src/features/shared/search/describeQueryProblem";

it.each([
  ["is:dew", "is:dew is not known; did you mean is:due? Use one of: is:due, is:new,"],
  ["is:", "is: needs one of these: is:due"],
  ["dekc:cloud", "dekc: is not a search keyword; did you mean deck:? Use one of: deck:"],
  ["deck:", "deck: needs a chapter"],
  ["note:", "use has:note"],
  ["prop:lapse>3", "prop:lapse is not known; did you mean prop:lapses? Use one of: s (stability in days)"],
  ["prop:lapses", "needs a name, a comparison and a number, without spaces: prop:lapses>3"],
  ["prop:lapses>many", "needs a plain number after >: prop:lapses>3."],
  ["prop:r>many", "prop:r>0.8."],
  ["prop:r<80", "For 80% write prop:r<0.8"],
  ["rated:0", "needs a number of days"],
  ["rated:7:5", "is not a grade. Use 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy): rated:7:1."],
  ["has:flag", "has:flag is not known. Use one of: has:note."],
  ['"never closed', 'The quotation mark before "never closed" is not closed'],
  ["(a", "This bracket is not closed"],
  ["a)", "has no opening bracket"],
  ["()", "These brackets are empty"],
  ['""', "These quotation marks are empty"],
  ["a or", '"or" needs something on both sides'],
  ["- a", "This minus sign is on its own"],
  ["--or a", "There is nothing after this minus sign"],
])("%s: %s", (text, sentence) => {
  expect(parseQuery(text).problems.map(describeQueryProblem).join(" ")).toContain(sentence);
});

it("quotes at most 40 characters of an unclosed quotation", () => {
  const quoted = (length: number) =>
    describeQueryProblem({ type: "unclosedQuote", text: "x".repeat(length) });
  expect(quoted(40)).toContain(`"${"x".repeat(40)}"`);
  expect(quoted(41)).toContain(`"${"x".repeat(39)}…"`);
});
