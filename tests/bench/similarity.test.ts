import fc from "fast-check";
import { expect, it } from "vitest";
import { similarity } from "./similarity";

const question = "What is a model registry for?";
const reference = "It stores versions of trained models, with their lineage, and says which one serves.";
const of = (answer: string) => similarity({ question, reference, answer });

it("puts what says more of the reference above what says less", () => {
  const answers = [
    "It keeps every version of a trained model with where it came from, and tells which of them is serving.",
    "It keeps the versions of trained models.",
    "A model registry is a registry for models.",
    "I like risotto.",
    "",
  ];
  const scores = answers.map((answer) => of(answer).score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBeGreaterThan(3);
});

it("names the words that match, how, and where they stand", () => {
  const answer = "It keeps lineages of verisons.";
  const { matched } = of(answer);
  expect(matched.map(({ referenceWord, matchType }) => [referenceWord, matchType])).toEqual([
    ["stores", "synonym"],
    ["versions", "typo"],
    ["lineage", "inflection"],
  ]);
  expect(matched.map(({ start, end }) => answer.slice(start, end))).toEqual([
    "keeps",
    "verisons",
    "lineages",
  ]);
});

it("names the words that are missing", () => {
  expect(of("It stores trained models.").missing).toEqual(
    expect.arrayContaining(["versions", "lineage", "serves"]),
  );
});

it.each([
  ["SGD fits the weigths", "It learns the weights", "weights", "typo"],
  ["the last item in is the first one out, LIFO", "a stack", "stack", "exact"],
  ["each sub tree is visited", "it visits the subtree", "subtree", "compound"],
  ["two children", "at most 2 children", "2", "inflection"],
])("hears in %o what %o means", (answer, text, referenceWord, matchType) => {
  const found = similarity({ question: "?", reference: text, answer }).matched;
  expect(found).toContainEqual(expect.objectContaining({ referenceWord, matchType }));
});

it("is one for the reference itself, nought for nothing, and never anything else than between", () => {
  expect(of(reference).score).toBeCloseTo(1, 10);
  expect(of("").score).toBe(0);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.string(), (a, b, c) => {
      const { score } = similarity({ question: a, reference: b, answer: c });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});

it("never falls when the answer goes on", () => {
  const words = fc.array(
    fc.constantFrom(..."it stores versions of models not which serves keeps risotto".split(" ")),
  );
  fc.assert(
    fc.property(words, words, (start, more) => {
      const short = of(start.join(" ")).score;
      expect(of([...start, ...more].join(" ")).score).toBeGreaterThanOrEqual(short - 1e-12);
    }),
  );
});
