/** The end of an interview: what is said, Undo, where the focus goes, and what the next one begins with. */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepFocus } from "../../../../src/browser/keepFocus";
import { TodayOverview } from "../../../../src/features/today/TodayOverview";
import { TodayScreen } from "../../../../src/features/today/TodayScreen";
import { changeInterview } from "../../../../src/state/settings/changeInterview";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { StoresContext } from "../../../../src/state/StoresContext";
import { dayAt } from "../../../../src/state/study/calendar";
import { morning, openStores } from "../../../state/openStores";

let endKeeping: () => void;
beforeEach(() => {
  endKeeping = keepFocus();
});
afterEach(() => {
  endKeeping();
  cleanup();
});

/** Today, this many days before the interview on 24 November 2026; after it if fewer than 0. */
async function openBefore(days: number | undefined) {
  const { stores } = await openStores();
  stores.decks.setState({ index: { format: 1, chapters: [] } });
  const today = dayAt(stores, morning);
  if (days !== undefined) setInterview(stores, { day: today + days }, today - 10);
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <main id="main" tabIndex={-1}>
          <TodayScreen Overview={TodayOverview} />
        </main>
      </MemoryRouter>
    </StoresContext>,
  );
  await act(async () => undefined);
  return stores;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const focused = () => document.activeElement?.textContent;

it("confirms how it went, can undo that, and shows it beside the next date", async () => {
  const stores = await openBefore(-1);
  const before = stores.settings.getState().settings;
  press("It went so-so");
  expect(focused()).toBe(
    "Noted: it went so-so. From now on cards come when they are due, until you set another day.",
  );
  expect(screen.getByText(/Past: 22 November 2026 went so-so\.$/)).toBeTruthy();
  press("Undo");
  expect(stores.settings.getState().settings).toEqual(before);
  expect(screen.getByText("How did it go?")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
  press("It went badly");
  expect(screen.getByText(/Past: 22 November 2026 went badly\.$/)).toBeTruthy();
});

it("takes the new day of an interview that was moved, without an outcome, and keeps its minutes and weights", async () => {
  const stores = await openBefore(-1);
  const today = dayAt(stores, morning);
  const chosen = {
    minutesByWeekday: [1, 2, 3, 4, 5, 6, 7],
    weights: { "tier:detail": 0 },
    choosesCards: false,
  };
  act(() => changeInterview(stores, { ...chosen, daysOff: [today + 2] }, today));
  const moved = screen.getByRole("button", { name: "It was moved", expanded: false });
  moved.focus();
  press("It was moved");
  expect(moved.getAttribute("aria-expanded")).toBe("true");
  const field = screen.getByLabelText<HTMLInputElement>("New day of the interview");
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe("2026-11-22");
  press("Plan for it");
  expect(screen.getByRole("alert").textContent).toBe("This day has passed. Choose a later one.");
  fireEvent.change(field, { target: { value: "2026-11-28" } });
  screen.getByRole("button", { name: "Plan for it" }).focus();
  press("Plan for it");
  expect(screen.getByText("5 days to your interview")).toBeTruthy();
  expect(screen.queryByText("How did it go?")).toBeNull();
  const { interview, pastInterviews } = stores.settings.getState().settings;
  expect(interview).toMatchObject({ ...chosen, day: today + 5, daysOff: [today + 2] });
  expect(pastInterviews).toBeUndefined();
  // The days before don't count as missed.
  expect(interview?.plannedSince).toEqual(Array.from({ length: 7 }, () => today));
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
});

it("undoes a removal, also before anything was studied", async () => {
  const stores = await openBefore(3);
  const before = stores.settings.getState().settings;
  press("Change the interview");
  press("Remove the interview");
  expect(focused()).toMatch(/^The interview is removed\. From now on cards come when they are due/);
  expect(screen.getByText(/^Minutes, days off and weights stay those of your last interview/)).toBeTruthy();
  expect(screen.queryByText(/Past:/)).toBeNull();
  press("Undo");
  expect(stores.settings.getState().settings).toEqual(before);
  expect(screen.getByText("3 days to your interview")).toBeTruthy();
});

it("undoes only the last end of an interview", async () => {
  const stores = await openBefore(3);
  press("Change the interview");
  press("Remove the interview");
  act(() => {
    const today = dayAt(stores, morning);
    setInterview(stores, { day: today + 30 }, today);
    const { interview } = stores.settings.getState().settings;
    // As another tab does.
    stores.settings.change({ interview: undefined, formerInterview: interview });
  });
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(screen.getByLabelText("When is your interview?")).toBeTruthy();
});

it("keeps the focus on the page when what was pressed vanishes", async () => {
  await openBefore(undefined);
  const later = screen.getByRole("button", { name: "I don't know yet" });
  later.focus();
  fireEvent.click(later);
  expect(screen.queryByLabelText("When is your interview?")).toBeNull();
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
});

it("keeps the focus on the page when the day is set", async () => {
  await openBefore(undefined);
  fireEvent.change(screen.getByLabelText("When is your interview?"), { target: { value: "2026-12-14" } });
  const submit = screen.getByRole("button", { name: "Plan for it" });
  submit.focus();
  fireEvent.click(submit);
  expect(screen.getByText("21 days to your interview")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
});
