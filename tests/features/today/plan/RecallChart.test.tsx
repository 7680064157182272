/** The chart of recall until the interview: its axis and its area begin at 0. */
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { RecallChart } from "../../../../src/features/today/plan/RecallChart";

afterEach(cleanup);

it.each([
  [0.15, 0.9],
  [0.95, 0.97],
])("has an axis from 0 to 100 for a recall from %d to %d", (first, last) => {
  const { container } = render(
    <RecallChart
      cardsLabel="core cards"
      curve={{ planned: [first, last], ifStopped: [first, 0.5] }}
      bound={undefined}
      endLabel="7 December 2026"
    />,
  );
  const ticks = [...container.querySelectorAll<HTMLElement>(".tabular-nums > .absolute")];
  expect(ticks.map(({ textContent, style }) => [textContent, style.top])).toEqual([
    ["0", "100%"],
    ["50", "50%"],
    ["100", "0%"],
  ]);
  const heights = [first, last].map((share) => (100 - 100 * share).toFixed(2));
  expect(container.querySelector("[fill='var(--accent-soft)']")?.getAttribute("d")).toBe(
    `M0.00 ${heights[0]}L100.00 ${heights[1]}L100 100L0 100Z`,
  );
});
