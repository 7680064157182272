/** Which words of a spoken answer are fillers. */
import { expect, it } from "vitest";
import { countFillers } from "../../../../src/domain/interview/delivery/countFillers";

it("counts filler words, and ignores words that can carry meaning", () => {
  expect(countFillers("Um, you know, we basically, um, kind of log it. So it is like a table.")).toEqual([
    { word: "um", count: 2 },
    { word: "you know", count: 1 },
    { word: "basically", count: 1 },
    { word: "kind of", count: 1 },
  ]);
  expect(countFillers("The umbrella term is drum, and hummus")).toEqual([]);
});

it.each([
  "I'd ask what kind of drift it is.",
  "This kind of model needs the same sort of features",
  "Which sort of error, and is it a kind of leak?",
  "Do you know whether labels come late?",
  "First I want to see if you know the base rate",
  "You know what the model saw, and you know how it was sampled",
  "Once you know what kind of drift it is, you know which model to keep",
])("counts nothing in “%s”", (text) => {
  expect(countFillers(text)).toEqual([]);
});

it("counts a filler beside such a use", () => {
  expect(countFillers("What kind of, you know, drift? It sort of depends: um you know")).toEqual([
    { word: "you know", count: 2 },
    { word: "sort of", count: 1 },
    { word: "um", count: 1 },
  ]);
});
