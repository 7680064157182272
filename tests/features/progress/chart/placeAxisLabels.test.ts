/** Labels under bars: each category has one, also on a phone; a scale has as many as there is room for. */
import { expect, it } from "vitest";
import { placeAxisLabels } from "../../../../src/features/progress/chart/placeAxisLabels";

/** The rows, each with the names in it; a dot where a bar has none. */
function rowsOf(names: readonly string[], step: number): readonly string[] {
  const lines = placeAxisLabels(names, step);
  const rowCount = Math.max(...lines.flat().map(({ row }) => row)) + 1;
  return Array.from({ length: rowCount }, (_, at) =>
    lines.map((line) => line.find(({ row }) => row === at)?.text ?? ".").join(" | "),
  );
}

// The distances between bars at a window of 360 pixels.
it("puts all answers in one row", () => {
  expect(rowsOf(["Again", "Hard", "Good", "Easy"], 55)).toEqual(["Again | Hard | Good | Easy"]);
});

it("breaks labels of two words that have no room in one row", () => {
  expect(rowsOf(["Rapid fire", "Concept", "System design", "Incident"], 55)).toEqual([
    "Rapid | Concept | System | Incident",
    "fire | . | design | .",
  ]);
});

it("alternates long words between two rows", () => {
  const states = ["New", "Learning", "Relearning", "Young", "Mature", "Suspended", "Buried"];
  expect(rowsOf(states, 32)).toEqual([
    "New | . | Relearning | . | Mature | . | Buried",
    ". | Learning | . | Young | . | Suspended | .",
  ]);
});

it("labels as many values of a scale as there is room for", () => {
  const hours = Array.from({ length: 24 }, (_, i) => `${String(i).padStart(2, "0")}:00`);
  // "10:00" takes 4 × 7.2 + 3.6 + 4 = 36.4 pixels: every fourth of 10 pixels each.
  expect(rowsOf(hours, 10)[0]?.match(/\d+:00/g)).toEqual([
    "00:00",
    "04:00",
    "08:00",
    "12:00",
    "16:00",
    "20:00",
  ]);
  expect(rowsOf(hours, 38)[0]).not.toContain(". |");
});
