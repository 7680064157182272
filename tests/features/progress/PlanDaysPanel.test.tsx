/** The planned work of each day; for today that of the queue. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PlanDaysPanel } from "../../../src/features/progress/PlanDaysPanel";
import { StoresContext } from "../../../src/state/StoresContext";
import { openToday } from "../today/openToday";
import { stubResizeObserver } from "./stubResizeObserver";

beforeEach(stubResizeObserver);
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

it("shows for today what the queue holds, if the plan chooses the cards", async () => {
  const { stores, changeGoal } = await openToday();
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  cleanup();
  const plan = {
    ...result,
    days: result.days.map((day) => Object.assign({}, day, { newCards: 77, reviews: 88 })),
  };
  const show = () =>
    render(
      <StoresContext value={stores}>
        <PlanDaysPanel plan={plan} isFiltered={false} />
      </StoresContext>,
    );
  const today = () => screen.getByRole("slider").getAttribute("aria-valuetext");
  show();
  expect(today()).toMatch(/^today: \d+ minutes, about 24 new cards$/);
  cleanup();
  changeGoal({ choosesCards: false });
  show();
  expect(today()).toMatch(/about 77 new cards and 88 reviews$/);
});

it("says that a provisional plan is rough", async () => {
  const { stores } = await openToday();
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  cleanup();
  const show = (isProvisional: boolean) =>
    render(
      <StoresContext value={stores}>
        <PlanDaysPanel plan={{ ...result, isProvisional }} isFiltered={false} />
      </StoresContext>,
    );
  show(true);
  expect(screen.getByText(/This is a first, rough plan; the full one is being made\.$/)).toBeDefined();
  cleanup();
  show(false);
  expect(screen.queryByText(/rough plan/)).toBeNull();
});
