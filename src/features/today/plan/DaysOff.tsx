/** The days off before the interview: adds and removes them. */
import { type FormEvent, useRef, useState } from "react";
import { toIsoDate } from "../../../domain/scheduling/calendar";
import type { InterviewGoal } from "../../../domain/settings";
import { type Day, msPerDay } from "../../../domain/time";
import { Button } from "../../../components/Button";
import { Input } from "../../../components/fields/Input";
import { formatDay } from "../../shared/formatDates";

type Props = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  readonly onChange: (days: readonly Day[]) => void;
};

export function DaysOff({ goal, today, onChange }: Props) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const day = Date.parse(text) / msPerDay;
    const newProblem = problemOf(day, goal, today);
    setProblem(newProblem);
    if (newProblem !== undefined) return;
    onChange([...goal.daysOff, day].toSorted((a, b) => a - b));
    setText("");
  };
  const remove = (day: Day) => {
    onChange(goal.daysOff.filter((other) => other !== day));
    inputRef.current?.focus();
  };
  const upcoming = goal.daysOff.filter((each) => each >= today);
  return (
    <fieldset>
      <legend className="font-medium">Days off</legend>
      {/* The browser's own message names no reason; ours does. */}
      <form noValidate onSubmit={add} className="mt-2 flex flex-wrap gap-2">
        <Input
          ref={inputRef}
          type="date"
          aria-label="A day off"
          aria-invalid={problem !== undefined}
          aria-describedby="day-off-problem"
          value={text}
          min={toIsoDate(today)}
          max={toIsoDate(goal.day - 1)}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          className="min-w-40 flex-1"
        />
        <Button type="submit">Add</Button>
      </form>
      <p id="day-off-problem" role="alert" className="mt-1.5 font-medium empty:hidden">
        {problem}
      </p>
      <ul className="mt-2 grid gap-1">
        {upcoming.map((each) => (
          <li key={each} className="flex items-center justify-between gap-2">
            {formatDay(each)}
            <Button variant="quiet" onClick={() => remove(each)}>
              Remove<span className="sr-only"> {formatDay(each)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function problemOf(day: Day, goal: InterviewGoal, today: Day): string | undefined {
  if (!Number.isInteger(day)) return "Choose a date.";
  if (day < today) return "This day has passed.";
  if (day >= goal.day) return "Choose a day before your interview.";
  return goal.daysOff.includes(day) ? "This day is already off." : undefined;
}
