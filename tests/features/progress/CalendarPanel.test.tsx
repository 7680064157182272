/** What the calendar of reviews says about the days. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CalendarPanel } from "../../../src/features/progress/CalendarPanel";
import { stubResizeObserver } from "./stubResizeObserver";

beforeEach(stubResizeObserver);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const today = 20_000;

it("a day after today, as after a flight to the west, is not among the last days", () => {
  const days = [today - 3, today - 2, today - 1, today, today + 1].map((day) => ({
    day,
    reviews: 5,
    durationMs: 60_000,
    newCards: 1,
  }));
  render(<CalendarPanel days={days} today={today} isFiltered={false} />);
  expect(screen.getByText(/^On 4 of the last 4 days/)).toBeDefined();
});
