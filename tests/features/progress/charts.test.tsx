/** What the charts of Progress show with little data. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MemoryRouter } from "react-router";
import type { Activity } from "../../../src/domain/progress/activity";
import { ActivityCharts } from "../../../src/features/progress/ActivityCharts";
import { DueCharts } from "../../../src/features/progress/DueCharts";
import { HoursPanel } from "../../../src/features/progress/HoursPanel";
import { PlanDaysPanel } from "../../../src/features/progress/PlanDaysPanel";
import { ReadinessCharts } from "../../../src/features/progress/ReadinessCharts";
import { RoundsPanel } from "../../../src/features/progress/RoundsPanel";
import { CardStateCharts } from "../../../src/features/progress/CardStateCharts";
import { TrustCharts } from "../../../src/features/progress/TrustCharts";
import { cardStateOf } from "../../../src/domain/study/study";
import { changeCards } from "../../../src/state/actions/changeCards";
import { StoresContext } from "../../../src/state/StoresContext";
import { dayAt } from "../../../src/state/study/calendar";
import { makePlan, planOf, requestOf } from "../../domain/planning/requests";
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
  expect(screen.getAllByText("none seen before")).toHaveLength(1);
  expect(screen.getAllByText("no reviews")).toHaveLength(22);
});

it("no share of mature cards is named where none was reviewed", () => {
  const young = { recalled: 3, count: 4 };
  const none = { recalled: 0, count: 0 };
  render(
    <TrustCharts
      calibration={{ bins: [], count: 0, predicted: 0, measured: 0, logLoss: 0, rmseBins: 0 }}
      retention={[
        { days: 1, young: none, mature: none },
        { days: Infinity, young, mature: none },
      ]}
    />,
  );
  expect(page()).toContain(
    "Of 4 reviews of cards seen on an earlier day, 75% were recalled: 75% of young cards.",
  );
  const chart = screen.getByRole("slider");
  expect(chart.getAttribute("aria-valuetext")).toBe("All time: 75% of 4 reviews; young 75%");
  fireEvent.keyDown(chart, { key: "Home" });
  expect(chart.getAttribute("aria-valuetext")).toBe("Today: no review of a card seen on an earlier day");
});

it("one card and one day are singular", async () => {
  const { stores, gradeCard } = await openStores();
  gradeCard("a", 3, 1_000, morning);
  changeCards(stores, ["b"], { type: "suspended", on: true }, morning);
  const { study } = stores.study.getState();
  render(
    <StoresContext value={stores}>
      <CardStateCharts
        cards={["a", "b", "c"].map((card) => cardStateOf(study, card))}
        now={morning}
        today={Math.floor(morning / 86_400_000)}
      />
    </StoresContext>,
  );
  openTables();
  expect(page()).toContain("1 is new, ");
  expect(page()).toContain("; 1 is suspended or buried.");
  expect(page()).toContain("under 1 day0");
  // All bins: values from the lower edge on, and below the upper one.
  expect(page()).toContain("1 to under 2 days");
  expect(page()).toContain("512 days or more");
  expect(page()).toContain("1 to under 2 of 10");
  expect(page()).toContain("9 to 10 of 10");
  expect(page()).toContain("under 10%");
  expect(page()).toContain("90 to 100%");
  expect(page()).not.toMatch(/\b1 days/);
});

it("says which charts count suspended cards, and that they never fall due", async () => {
  const { stores, gradeCard } = await openStores();
  gradeCard("a", 4, 1_000, morning);
  gradeCard("b", 4, 1_000, morning + 1_000);
  const show = () => {
    cleanup();
    const { study } = stores.study.getState();
    const cards = ["a", "b"].map((card) => cardStateOf(study, card));
    const today = dayAt(stores, morning);
    render(
      <StoresContext value={stores}>
        <DueCharts cards={cards} today={today} isFiltered={false} />
        <CardStateCharts cards={cards} now={morning} today={today} />
      </StoresContext>,
    );
  };
  show();
  expect(page()).toContain("or longer.");
  expect(page()).not.toMatch(/suspended/i);
  changeCards(stores, ["b"], { type: "suspended", on: true }, morning);
  show();
  expect(page()).toContain("or longer; suspended cards are left out.");
  expect(page()).toContain(
    "Of the cards you have reviewed, suspended ones included, you would recall 100% now",
  );
  changeCards(stores, ["a"], { type: "suspended", on: true }, morning);
  show();
  expect(page()).toContain("Nothing falls due: the cards that you have reviewed are suspended.");
  expect(page()).toContain("No card is in review; suspended cards are left out.");
});

it("averages over the days since the first review, or over the period if that is shorter", async () => {
  const { stores } = await openStores();
  const today = dayAt(stores, morning);
  const activityOf = (dayCount: number): Activity => ({
    days: Array.from({ length: dayCount }, (_, i) => ({
      day: today - dayCount + 1 + i,
      reviews: 4,
      durationMs: 120_000,
      newCards: 1,
    })),
    hours: [],
    grades: { learning: [0, 0, 0, 0], young: [0, 0, 0, 0], mature: [0, 0, 0, 0] },
  });
  const show = (dayCount: number, included?: ReadonlySet<string>) =>
    render(
      <StoresContext value={stores}>
        <ActivityCharts activity={activityOf(dayCount)} today={today} included={included} />
      </StoresContext>,
    );
  show(10);
  for (const [period, span] of [
    ["31 days", "in the last 31 days"],
    ["Year", "in the last 364 days"],
    ["All time", "in all"],
  ] as const) {
    fireEvent.click(screen.getByRole("radio", { name: period }));
    const since = "a day since the first review on 14 November 2026.";
    expect(page()).toContain(`40 reviews ${span}: 4.0 ${since}`);
    expect(page()).toContain(`20 minutes ${span}: 2.0 ${since}`);
    expect(page()).toContain(`10 new cards ${span}: 1.0 ${since}`);
  }
  cleanup();
  show(50);
  expect(page()).toContain("124 reviews in the last 31 days: 4.0 a day.");
  cleanup();
  show(1);
  expect(page()).toContain("Today, 2 minutes. It is your first day.");
  cleanup();
  // The first day of these cards need not be the person's.
  show(1, new Set(["a"]));
  expect(page()).toContain("Today, 2 minutes. You reviewed none of these cards before.");
});

it("with a search no number of all cards is shown", async () => {
  const { stores, addInterviewEvent } = await openStores();
  const plan = planOf(makePlan(requestOf()));
  addInterviewEvent("first", { type: "started", plan: { kind: "rapid", items: [] } }, morning);
  addInterviewEvent("first", { type: "bandOverridden", dimension: "overall", band: "leaning hire" }, morning);
  addInterviewEvent("first", { type: "finished" }, morning);
  const show = (included: ReadonlySet<string> | undefined) => {
    cleanup();
    render(
      <StoresContext value={stores}>
        <MemoryRouter>
          <PlanDaysPanel plan={plan} isFiltered={included !== undefined} />
          <ReadinessCharts included={included} now={morning} />
          <RoundsPanel included={included} />
        </MemoryRouter>
      </StoresContext>,
    );
  };
  // What the questions decide is not said before they are loaded.
  show(undefined);
  expect(page()).toContain("How did my interview rounds go?Loading the chapters…");
  expect(screen.queryByText("Rounds by band")).toBeNull();
  stores.decks.setState({
    problems: [{ type: "index", file: "index.json", problem: { type: "unreachable" }, isDismissed: false }],
  });
  show(undefined);
  expect(page()).not.toContain("Loading the chapters…");
  stores.decks.setState({ index: { format: 1, chapters: [] }, problems: [] });
  show(undefined);
  expect(page()).toMatch(/In the next 8 days \d+ minutes/);
  expect(page()).toContain("One round: a leaning hire.");
  show(new Set(["c/s/a:name"]));
  expect(page()).toContain("The plan has minutes for all cards together");
  expect(page()).toContain("You have not finished an interview round with a question about these");
  expect(screen.queryByRole("slider")).toBeNull();
});
