/** Asks for the day of the interview. */
import { type FormEvent, useId, useState } from "react";
import { toIsoDate } from "../../domain/scheduling/calendar";
import { type Day, msPerDay } from "../../domain/time";
import { Button } from "../../components/Button";
import { Input } from "../../components/Input";

type Props = {
  readonly label: string;
  readonly today: Day;
  readonly day?: Day | undefined;
  readonly submitLabel: string;
  readonly onSubmit: (day: Day) => void;
};

const maxYears = 10;

export function InterviewDayField({ label, today, day, submitLabel, onSubmit }: Props) {
  const id = useId();
  const [text, setText] = useState(day === undefined ? "" : toIsoDate(day));
  const [problem, setProblem] = useState<string>();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = Date.parse(text) / msPerDay;
    const found = problemOf(chosen, today);
    setProblem(found);
    if (found === undefined) onSubmit(chosen);
  };
  return (
    // The browser's own message names no reason; ours does.
    <form noValidate onSubmit={handleSubmit} className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <Input
          id={id}
          type="date"
          value={text}
          min={toIsoDate(today + 1)}
          max={toIsoDate(today + maxYears * 365)}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
          className="min-w-[min(11rem,100%)] flex-1"
        />
        <Button type="submit">{submitLabel}</Button>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="font-medium">
          {problem}
        </p>
      )}
    </form>
  );
}

function problemOf(day: number, today: Day): string | undefined {
  if (!Number.isInteger(day)) return "Choose a date.";
  if (day < today) return "This day has passed. Choose a later one.";
  if (day === today) return "That is today: there is no day left to plan. Review what is due, and good luck.";
  if (day > today + maxYears * 365) return `Choose a day within the next ${maxYears} years.`;
  return undefined;
}
