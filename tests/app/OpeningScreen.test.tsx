/** A screen whose code doesn't come: after a moment the page says so, and offers a way on. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { lazy } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Shell } from "../../src/app/Shell";
import { TodayScreen } from "../../src/features/today/TodayScreen";
import { StoresContext } from "../../src/state/StoresContext";
import { openStores } from "../state/openStores";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const Stuck = lazy(() => new Promise<never>(() => undefined));

it.each([
  ["a screen", <Stuck key="screen" />],
  ["Today after the first visit", <TodayScreen key="today" Overview={Stuck} />],
])("says after a moment that it opens %s, and that a reload may help", async (_, page) => {
  const { stores, changeSettings } = await openStores();
  changeSettings({
    interview: { day: 30_000, minutesByWeekday: [], daysOff: [], weights: {}, choosesCards: true },
  });
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <Shell>{page}</Shell>
      </MemoryRouter>
    </StoresContext>,
  );
  const text = () => screen.getByRole("main").textContent;
  // What is announced is added to a status that is there already.
  const [status] = screen.getAllByRole("status");
  expect(text()).toBe("");
  act(() => void vi.advanceTimersByTime(1_000));
  expect(status?.textContent).toBe("Opening… If this stays, reload the page.");
  expect(screen.getByRole("main").contains(screen.getByRole("button", { name: "Reload" }))).toBe(true);
});
