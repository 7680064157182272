/** The width of a chart, also of one that is hidden. */
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { BarChart } from "../../../../src/features/progress/chart/BarChart";

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

it("stays as it was while the chart is hidden or has no room, so that no bar has a width below zero", () => {
  let resize = (_width: number): void => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(notify: (entries: readonly unknown[]) => void) {
        resize = (width) => act(() => notify([{ contentRect: { width } }]));
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  const { container } = render(
    <BarChart label="Bars" series={["Bar"]} bars={[{ name: "one", values: [1] }]} describe={String} />,
  );
  const chart = () => container.innerHTML;
  resize(700);
  expect(container.querySelector("svg")?.getAttribute("width")).toBe("700");
  const shown = chart();
  for (const tooNarrow of [0, 1, 100]) {
    resize(tooNarrow);
    expect(chart()).toBe(shown);
  }
});
