/** Names under bars: each kind of thing has one, also on a phone, and of a scale as many as have room. */
import { expect, it } from "vitest";
import { placeNames } from "../../../src/features/progress/chart/placeNames";

/** The rows, each with the names in it; a dot where a bar has none. */
function rowsOf(names: readonly string[], step: number): readonly string[] {
  const lines = placeNames(names, step);
  const rowCount = Math.max(...lines.flat().map(({ row }) => row)) + 1;
  return Array.from({ length: rowCount }, (_, at) =>
    lines.map((line) => line.find(({ row }) => row === at)?.text ?? ".").join(" | "),
  );
}

// The distances between bars at a window of 360 pixels.
it("names all answers in a row", () => {
  expect(rowsOf(["Again", "Hard", "Good", "Easy"], 55)).toEqual(["Again | Hard | Good | Easy"]);
});

it("breaks names of two words that have no room in one row", () => {
  expect(rowsOf(["Rapid fire", "Concept", "System design", "Incident"], 55)).toEqual([
    "Rapid | Concept | System | Incident",
    "fire | . | design | .",
  ]);
});

it("puts long words by turns above and below", () => {
  const states = ["New", "Learning", "Relearning", "Young", "Mature", "Suspended", "Buried"];
  expect(rowsOf(states, 32)).toEqual([
    "New | . | Relearning | . | Mature | . | Buried",
    ". | Learning | . | Young | . | Suspended | .",
  ]);
});

it("names as many values of a scale as have room", () => {
  const hours = Array.from({ length: 24 }, (_, i) => `${i}:00`);
  // "10:00" takes 4 × 7.2 + 3.6 + 4 = 36.4 pixels: every fourth of 10 pixels each.
  expect(rowsOf(hours, 10)[0]?.match(/\d+:00/g)).toEqual(["0:00", "4:00", "8:00", "12:00", "16:00", "20:00"]);
  expect(rowsOf(hours, 38)[0]).not.toContain(". |");
});
