/** A time as a clock shows it. */
import { expect, it } from "vitest";
import { formatClock } from "../../../src/features/interview/labels";

it.each([
  [245_000, "4:05"],
  [3_753_000, "1:02:33"],
  [-61_000, "−1:01"],
  // Less than a second over time: no "−0:00".
  [-400, "0:00"],
])("%d ms are %s", (durationMs, text) => {
  expect(formatClock(durationMs)).toBe(text);
});
