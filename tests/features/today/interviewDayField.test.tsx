/** Which days an interview may be on. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { msPerDay } from "../../../src/domain/time";
import { InterviewDayField } from "../../../src/features/today/InterviewDayField";

afterEach(cleanup);

const today = Date.UTC(2026, 10, 23) / msPerDay;

it.each([
  ["2026-11-24", undefined],
  // Ten calendar years, three of them leap years.
  ["2036-11-23", undefined],
  ["2036-11-24", "Choose a day within the next 10 years."],
  ["2026-11-22", "This day has passed. Choose a later one."],
  ["", "Choose a date."],
])("takes %s, or says why not", (date, problem) => {
  const onSubmit = vi.fn<(when: { readonly day: number }) => void>();
  render(<InterviewDayField label="Day" today={today} submitLabel="Plan" onSubmit={onSubmit} />);
  fireEvent.change(screen.getByLabelText("Day"), { target: { value: date } });
  fireEvent.click(screen.getByRole("button", { name: "Plan" }));
  expect(screen.queryByRole("alert")?.textContent).toBe(problem);
  expect(onSubmit.mock.calls.map(([{ day }]) => day)).toEqual(
    problem === undefined ? [Date.parse(date) / msPerDay] : [],
  );
});
