/** What the charts of Progress say where there is little to measure. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HoursPanel } from "../../../src/features/progress/HoursPanel";
import { StandingCharts } from "../../../src/features/progress/StandingCharts";
import { TrustCharts } from "../../../src/features/progress/TrustCharts";
import { cardStateOf } from "../../../src/domain/study/study";
import { changeCards } from "../../../src/state/actions";
import { StoresContext } from "../../../src/state/StoresContext";
import { morning, openStores } from "../../state/openStores";
import { stubResizeObserver } from "./stubResizeObserver";

beforeEach(stubResizeObserver);
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

const page = () => document.body.textContent ?? "";

/** Their rows are rendered when they are opened. */
function openTables(): void {
  for (const details of document.querySelectorAll("details")) {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
}

it("no share is named where no card was seen on an earlier day", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    reviews: hour === 10 || hour === 11 ? 3 : 0,
    tested: hour === 11 ? 2 : 0,
    recalled: hour === 11 ? 1 : 0,
  }));
  render(<HoursPanel hours={hours} />);
  const chart = screen.getByRole("slider");
  expect(chart.getAttribute("aria-valuetext")).toBe("10:00: 3 reviews");
  fireEvent.keyDown(chart, { key: "ArrowRight" });
  expect(chart.getAttribute("aria-valuetext")).toBe("11:00: 3 reviews, recalled 50%");
  openTables();
  expect(screen.getAllByText("none seen before")).toHaveLength(23);
});

it("no share of mature cards is named where none was reviewed", () => {
  const young = { recalled: 3, count: 4 };
  const none = { recalled: 0, count: 0 };
  render(
    <TrustCharts
      calibration={{ bins: [], count: 0, promised: 0, measured: 0, logLoss: 0, rmseBins: 0 }}
      retention={[
        { days: 1, young: none, mature: none },
        { days: Infinity, young, mature: none },
      ]}
    />,
  );
  expect(page()).toContain("Of 4 reviews in all, 75% were recalled: 75% of young cards.");
  const chart = screen.getByRole("slider");
  expect(chart.getAttribute("aria-valuetext")).toBe("All time: 75% of 4 reviews; young 75%");
  fireEvent.keyDown(chart, { key: "Home" });
  expect(chart.getAttribute("aria-valuetext")).toBe("Today: no reviews");
});

it("one card and one day are singular", async () => {
  const { stores, gradeCard } = await openStores();
  gradeCard("a", 3, 1_000, morning);
  changeCards(stores, ["b"], { type: "suspended", on: true }, morning);
  const { study } = stores.study.getState();
  render(
    <StoresContext value={stores}>
      <StandingCharts
        cards={["a", "b", "c"].map((card) => cardStateOf(study, card))}
        now={morning}
        today={Math.floor(morning / 86_400_000)}
      />
    </StoresContext>,
  );
  openTables();
  expect(page()).toContain("1 is new, ");
  expect(page()).toContain("; 1 is suspended or buried.");
  expect(page()).toContain("under 1 day");
  expect(page()).not.toMatch(/\b1 days/);
});
