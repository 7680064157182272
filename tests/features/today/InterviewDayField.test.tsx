/** Which days an interview may be on, and what is typed outlives a reload. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { msPerDay, msPerMinute } from "../../../src/domain/time";
import { InterviewDayField } from "../../../src/features/today/InterviewDayField";
import { StoresContext } from "../../../src/state/StoresContext";
import { type OpenedStores, openStores } from "../../state/openStores";

afterEach(cleanup);

const today = Date.UTC(2026, 10, 23) / msPerDay;

type When = Parameters<Parameters<typeof InterviewDayField>[0]["onSubmit"]>[0];

function open({ stores }: OpenedStores, when?: When) {
  const onSubmit = vi.fn<(when: When) => void>();
  render(
    <StoresContext value={stores}>
      <InterviewDayField label="Day" today={today} when={when} submitLabel="Plan" onSubmit={onSubmit} />
    </StoresContext>,
  );
  return onSubmit;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole("button", { name: "Plan" }));
const shownValues = () =>
  ["Day", "Hour, if known"].map((label) => screen.getByLabelText<HTMLInputElement>(label).value);

it.each([
  ["2026-11-24", undefined],
  // Ten calendar years, three of them leap years.
  ["2036-11-23", undefined],
  ["2036-11-24", "Choose a day within the next 10 years."],
  ["2026-11-22", "This day has passed. Choose a later one."],
  ["", "Choose a date."],
])("takes %s, or says why not", async (date, problem) => {
  const onSubmit = open(await openStores());
  // It must differ from what is shown, or nothing is typed.
  type("Day", "2026-12-31");
  type("Day", date);
  submit();
  expect(screen.queryByRole("alert")?.textContent).toBe(problem);
  expect(onSubmit.mock.calls.map(([{ day }]) => day)).toEqual(
    problem === undefined ? [Date.parse(date) / msPerDay] : [],
  );
});

it("goes by the calendar after midnight, while the study day goes on", async () => {
  const clock = () => (today + 1) * msPerDay + 30 * msPerMinute;
  const onSubmit = open(await openStores(undefined, undefined, { clock }));
  type("Day", "2026-11-23");
  submit();
  expect(screen.getByRole("alert").textContent).toBe("This day has passed. Choose a later one.");
  type("Day", "2026-11-24");
  submit();
  expect(onSubmit).toHaveBeenCalledWith({ day: today + 1, minuteOfDay: undefined });
});

it("refuses an hour of today that has passed, also if it is the one that is set", async () => {
  // It is nine.
  const onSubmit = open(await openStores(), { day: today, minuteOfDay: 8.5 * 60 });
  submit();
  expect(screen.getByRole("alert").textContent).toBe("This hour has passed. Choose a later one.");
  expect(screen.getByLabelText("Hour, if known").getAttribute("aria-invalid")).toBe("true");
  type("Hour, if known", "09:30");
  submit();
  expect(onSubmit.mock.calls).toEqual([[{ day: today, minuteOfDay: 9.5 * 60 }]]);
});

it("keeps what is typed over a reload until it is submitted", async () => {
  const tab = await openStores();
  open(tab);
  type("Day", "2026-12-24");
  type("Hour, if known", "14:05");
  cleanup();
  const reloaded = await openStores(tab.storage, "writer2");
  const onSubmit = open(reloaded);
  expect(shownValues()).toEqual(["2026-12-24", "14:05"]);
  submit();
  expect(onSubmit).toHaveBeenCalledWith({ day: today + 31, minuteOfDay: 14 * 60 + 5 });
  cleanup();
  open(reloaded, { day: today + 31, minuteOfDay: undefined });
  expect(shownValues()).toEqual(["2026-12-24", ""]);
  cleanup();
  open(reloaded);
  expect(shownValues()).toEqual(["", ""]);
});

it("follows the day that is set in another tab until something is typed", async () => {
  const { stores } = await openStores();
  const onSubmit = vi.fn<(when: When) => void>();
  const fieldWith = (day: number) => (
    <StoresContext value={stores}>
      <InterviewDayField
        label="Day"
        today={today}
        when={{ day, minuteOfDay: undefined }}
        submitLabel="Plan"
        onSubmit={onSubmit}
      />
    </StoresContext>
  );
  const { rerender } = render(fieldWith(today + 31));
  rerender(fieldWith(today + 38));
  expect(shownValues()).toEqual(["2026-12-31", ""]);
  type("Hour, if known", "14:05");
  submit();
  expect(onSubmit).toHaveBeenCalledWith({ day: today + 38, minuteOfDay: 14 * 60 + 5 });
});
