/** Bars: their axis, and their width. */
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BarChart } from "../../../../src/features/progress/chart/BarChart";
import { stubResizeObserver } from "../stubResizeObserver";

beforeEach(stubResizeObserver);
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

function draw(values: readonly number[], ranks?: readonly string[]) {
  const { container } = render(
    <BarChart
      label="Rounds"
      series={["Band"]}
      bars={values.map((value, i) => ({ name: `bar ${i}`, values: [value] }))}
      describe={String}
      ranks={ranks}
    />,
  );
  const texts = [...container.querySelectorAll("text")].map(({ textContent }) => textContent);
  const bars = [...container.querySelectorAll("rect:not([data-index])")];
  return { axis: texts.filter((text) => !text.startsWith("bar")), bars };
}

it("names ranks at the axis, also those that no bar reaches", () => {
  expect(draw([1, 2], ["no", "maybe", "yes"]).axis).toEqual(["no", "maybe", "yes"]);
  expect(draw([10, 20]).axis).toEqual(["0", "5", "10", "15", "20"]);
  expect(draw([1_000, 2_000]).axis).toEqual(["0", "500", "1,000", "1,500", "2,000"]);
});

it("counts in whole numbers, also where there are few; shares have fractions", () => {
  expect(draw([1]).axis).toEqual(["0", "1"]);
  expect(draw([0, 2]).axis).toEqual(["0", "1", "2"]);
  const { container } = render(
    <BarChart
      label="Shares"
      series={["Share"]}
      bars={[{ name: "bar", values: [1] }]}
      describe={String}
      formatTick={(share) => `${100 * share}%`}
    />,
  );
  expect([...container.querySelectorAll("text")].map(({ textContent }) => textContent)).toContain("50%");
});

it("draws a single bar no wider than one of several", () => {
  expect(Number(draw([1]).bars[0]?.getAttribute("width"))).toBe(64);
  expect(Number(draw([1, 2, 3, 4, 5, 6, 7]).bars[0]?.getAttribute("width"))).toBeLessThan(40);
});
