/** The minutes of the coming days. */
import { weekdayOf } from "../../../domain/scheduling/calendar";
import type { PlannedDay } from "../../../domain/planning/planResult";
import {
  type StudyClock,
  describeStudyDay,
  describeStudyDays,
  nameFirstDay,
} from "../../shared/schedule/describeStudyDay";
import { formatStudyDay } from "../../shared/formatDates";
import { TitledSection } from "../../../components/TitledSection";

const shownDays = 14;
/** By weekday as `Date` has it, Sunday first. */
const weekdayInitials = ["S", "M", "T", "W", "T", "F", "S"] as const;

type Props = {
  /** The first is today. */
  readonly days: readonly PlannedDay[];
  readonly clock: StudyClock;
};

export function PlanDays({ days: planned, clock }: Props) {
  const days = planned.slice(0, shownDays);
  const today = days[0]?.day ?? 0;
  const maxMinutes = Math.max(1, ...days.map(({ expectedMinutes }) => expectedMinutes));
  return (
    <TitledSection
      title="The plan, minutes a day"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">{describeStudyDays(days, clock)}.</p>
      <ul className="mt-4 flex items-end gap-1.5">
        {days.map((day, index) => (
          <li key={day.day} className="min-w-0 flex-1 text-center">
            <span className="sr-only">
              {index === 0
                ? nameFirstDay(today, clock)
                : formatStudyDay(day.day, today, clock.now, clock.dayStartHour)}
              : {describeStudyDay(day, today)}.
            </span>
            <span
              aria-hidden="true"
              className={`block rounded-t border ${index === 0 ? "border-accent bg-accent" : "border-transparent bg-accent-soft"}`}
              style={{ height: `${Math.max(0.15, (5 * day.expectedMinutes) / maxMinutes)}rem` }}
            />
            <span aria-hidden="true" className="mt-1 block text-xs text-quiet">
              {weekdayInitials[weekdayOf(day.day)]}
            </span>
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
