import { expect, it } from "vitest";
import { findNegated } from "../../../../src/domain/grading/language/findNegated";
import { tokenize } from "../../../../src/domain/grading/language/tokenize";

function denied(text: string): string {
  const tokens = tokenize(text);
  const places = findNegated(tokens);
  return tokens
    .filter(({ index }) => places.has(index))
    .map(({ word }) => word)
    .join(" ");
}

it.each([
  ["I would never retrain at once", "retrain at once"],
  ["we don't need Kubernetes", "need kubernetes"],
  ["Rather than monitoring latency, I'd watch inputs", "monitoring latency"],
  ["instead of buying a platform we wrote a script", "buying a platform we wrote a script"],
  ["retraining at once would be a mistake", "retraining at once would be a"],
  ["rollback isn't needed", "rollback needed"],
  ["It isn't a tool but a practice", "a tool"],
  ["without labels, so we watch the inputs", "labels"],
])("%s: negates %s", (text, expected) => {
  expect(denied(text)).toBe(expected);
});

it.each(["I'd roll back first", "not only latency", "never forget the labels", "We version the data. No."])(
  "%s: negates nothing",
  (text) => {
    expect(denied(text)).toBe("");
  },
);

it("reaches at most to the end of the clause, and at most seven words", () => {
  expect(denied("not a tool, a practice")).toBe("a tool");
  expect(denied("not one two three four five six seven eight")).toBe("one two three four five six seven");
});
