/** Asks for the day of the interview, and for its hour where that is known. What is typed is kept as a draft until it is submitted. */
import { type FormEvent, useId, useRef, useState } from "react";
import { type Calendar, hasPassed, toIsoDate } from "../../domain/scheduling/calendar";
import type { InterviewGoal } from "../../domain/settings";
import { type Day, type EpochMs, msPerDay } from "../../domain/time";
import { Button } from "../../components/Button";
import { Input } from "../../components/fields/Input";
import { useCalendar, useClock, useStores } from "../../state/StoresContext";
import { formatMinuteOfDay } from "../shared/format";

type When = Pick<InterviewGoal, "day" | "minuteOfDay">;

type Props = {
  readonly label: string;
  readonly today: Day;
  readonly when?: When | undefined;
  readonly submitLabel: string;
  readonly onSubmit: (when: When) => void;
};

/** The most that ten calendar years have. */
const maxDays = 3_653;

/** In `Stores.drafts`. */
export const interviewDraftKey = "interview";

export function InterviewDayField({ label, today, when, submitLabel, onSubmit }: Props) {
  const id = useId();
  const hourField = useRef<HTMLInputElement>(null);
  const { drafts } = useStores();
  const clock = useClock();
  const calendar = useCalendar();
  // Until something is typed it follows what is set, here or in another tab.
  const [draft, setDraft] = useState(() => drafts.get(interviewDraftKey));
  const text = draft ?? textOf(when);
  const [date = "", hour = ""] = text.split("T");
  const [problem, setProblem] = useState<Problem>();
  const keepDraft = (newDraft: string | undefined) => {
    setDraft(newDraft);
    drafts.set(interviewDraftKey, newDraft);
  };
  const change = (newText: string) => {
    setProblem(undefined);
    keepDraft(newText);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const day = Date.parse(date) / msPerDay;
    // A field that is half filled in has no value.
    const minuteOfDay = hourField.current?.validity.badInput ? Number.NaN : minuteOf(hour);
    const newProblem = problemOf({ day, minuteOfDay }, today, clock(), calendar, when?.day);
    setProblem(newProblem);
    if (newProblem) return;
    keepDraft(undefined);
    onSubmit({ day, minuteOfDay });
  };
  const describe = (field: Problem["field"]) => ({
    "aria-invalid": problem?.field === field,
    "aria-describedby": problem?.field === field ? `${id}-problem` : undefined,
  });
  return (
    // The browser's own message names no reason; ours does.
    <form noValidate onSubmit={handleSubmit} className="grid grid-cols-1 gap-1.5">
      <div className="flex flex-wrap items-end gap-2">
        <div className="grid min-w-[min(9rem,100%)] flex-2 gap-1.5">
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          <Input
            id={id}
            type="date"
            className="w-full min-w-0"
            value={date}
            min={toIsoDate(today + 1)}
            max={toIsoDate(today + maxDays)}
            onChange={(event) => change(`${event.target.value}T${hour}`)}
            {...describe("day")}
          />
        </div>
        <div className="grid min-w-[min(8.5rem,100%)] flex-1 gap-1.5">
          <label htmlFor={`${id}-hour`} className="text-quiet">
            Hour, if known
          </label>
          <Input
            id={`${id}-hour`}
            ref={hourField}
            type="time"
            className="w-full min-w-0"
            value={hour}
            onChange={(event) => change(`${date}T${event.target.value}`)}
            {...describe("hour")}
          />
        </div>
        <Button type="submit">{submitLabel}</Button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="font-medium">
          {problem.sentence}
        </p>
      )}
    </form>
  );
}

/** `2026-12-24T14:05`. Either part may be missing. */
const textOf = (when: When | undefined): string =>
  when
    ? `${toIsoDate(when.day)}T${when.minuteOfDay === undefined ? "" : formatMinuteOfDay(when.minuteOfDay)}`
    : "";

/** `14:05` as minutes after midnight; undefined if the text is empty, NaN if it is anything else. */
function minuteOf(text: string): number | undefined {
  if (text === "") return undefined;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return 60 * Number(hours) + Number(minutes);
}

type Problem = { readonly field: "day" | "hour"; readonly sentence: string };

/** Days and hours pass by the calendar date, which after midnight is a day ahead of the study day. `current`: the day that is set, on which the hour may still change. */
function problemOf(
  { day, minuteOfDay }: When,
  today: Day,
  now: EpochMs,
  calendar: Calendar,
  current: Day | undefined,
): Problem | undefined {
  const ofDay = (sentence: string): Problem => ({ field: "day", sentence });
  const ofHour = (sentence: string): Problem => ({ field: "hour", sentence });
  if (!Number.isInteger(day)) return ofDay("Choose a date.");
  if (day < today || hasPassed(day, undefined, now, calendar))
    return ofDay("This day has passed. Choose a later one.");
  if (day === today && day !== current)
    return ofDay("That is today, so there is no day left to plan. Review what is due.");
  if (day > today + maxDays) return ofDay("Choose a day within the next 10 years.");
  if (Number.isNaN(minuteOfDay)) return ofHour("Complete the hour, such as 14:00, or clear it.");
  return hasPassed(day, minuteOfDay, now, calendar)
    ? ofHour("This hour has passed. Choose a later one.")
    : undefined;
}
