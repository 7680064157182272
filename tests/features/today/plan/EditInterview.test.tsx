/** Changing the interview in its dialog. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { EditInterview } from "../../../../src/features/today/plan/EditInterview";
import { changeInterview } from "../../../../src/state/settings/changeInterview";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { StoresContext, useSettings } from "../../../../src/state/StoresContext";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

const today = 20_783;

function Editor() {
  const goal = useSettings((state) => state.settings.interview);
  return (
    goal && (
      <EditInterview goal={goal} today={today} open onClose={() => undefined} onRemove={() => undefined} />
    )
  );
}

it("keeps the days off that have passed when others are added and removed", async () => {
  const { stores } = await openStores();
  setInterview(stores, { day: today + 10 }, today - 5);
  changeInterview(stores, { daysOff: [today - 2, today + 3] }, today - 5);
  render(
    <StoresContext value={stores}>
      <Editor />
    </StoresContext>,
  );
  const daysOff = () => stores.settings.getState().settings.interview?.daysOff;
  fireEvent.change(screen.getByLabelText("A day off"), { target: { value: "2026-11-30" } });
  // As Enter does.
  fireEvent.submit(screen.getByLabelText("A day off"));
  expect(daysOff()).toEqual([today - 2, today + 3, today + 4]);
  fireEvent.click(screen.getByRole("button", { name: "Remove 29 November 2026" }));
  expect(daysOff()).toEqual([today - 2, today + 4]);
  expect(document.activeElement).toBe(screen.getByLabelText("A day off"));
});

it.each([
  ["", "Choose a date."],
  ["2026-11-25", "This day has passed."],
  ["2026-12-06", "Choose a day before your interview."],
  ["2026-11-29", "This day is already off."],
])("says why %s can't be a day off", async (value, reason) => {
  const { stores } = await openStores();
  setInterview(stores, { day: today + 10 }, today);
  changeInterview(stores, { daysOff: [today + 3] }, today);
  render(
    <StoresContext value={stores}>
      <Editor />
    </StoresContext>,
  );
  const field = screen.getByLabelText("A day off");
  fireEvent.change(field, { target: { value } });
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByRole("alert").textContent).toBe(reason);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(stores.settings.getState().settings.interview?.daysOff).toEqual([today + 3]);
  fireEvent.change(field, { target: { value: "2026-11-30" } });
  expect(screen.getByRole("alert").textContent).toBe("");
  fireEvent.click(screen.getByRole("button", { name: "Add" }));
  expect(stores.settings.getState().settings.interview?.daysOff).toEqual([today + 3, today + 4]);
});

it("shows the interview that is set once a day was typed and the dialog closed", async () => {
  const { stores } = await openStores();
  setInterview(stores, { day: today + 10 }, today);
  render(
    <StoresContext value={stores}>
      <Editor />
    </StoresContext>,
  );
  fireEvent.change(screen.getByLabelText("Day of the interview"), { target: { value: "2026-12-24" } });
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  cleanup();
  render(
    <StoresContext value={stores}>
      <Editor />
    </StoresContext>,
  );
  expect(screen.getByLabelText<HTMLInputElement>("Day of the interview").value).toBe("2026-12-06");
});
