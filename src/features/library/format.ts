/** Formats a card's state, due date and review figures for display. */
import type { Memory } from "../../domain/scheduling/memory";
import type { CardState } from "../../domain/study/cardState";
import type { Day, EpochMs, DurationMs } from "../../domain/time";
import { formatCount } from "../shared/format";
import { dateOf, formatMoment, formatStudyDay } from "../shared/formatDates";
import { formatInterval } from "../shared/schedule/formatInterval";

const learningStateLabels = { learning: "Learning", relearning: "Relearning", review: "In review" } as const;

export function formatCardState({ memory, status }: CardState, today: Day): string {
  if (status.suspended === "leech") return "Suspended (leech)";
  if (status.suspended) return "Suspended";
  if (status.buriedDay === today) return "Buried today";
  return memory ? learningStateLabels[memory.next.type] : "New";
}

/**
 * `today`, `3 days late`, `in 12 days`, `at 14:05`, `tomorrow at 08:00`, after midnight `today from 04:00`; empty for a card never
 * seen. Coming days are counted from the calendar's date.
 */
export function formatDue(
  memory: Memory | undefined,
  now: EpochMs,
  today: Day,
  dayStartHour: number,
): string {
  if (!memory) return "";
  const { next } = memory;
  if (next.type !== "review") return next.dueAt <= now ? "now" : formatMoment(next.dueAt, now);
  if (next.dueDay < today) return `${formatCount(today - next.dueDay, "day")} late`;
  const days = next.dueDay - Math.max(dateOf(now), today);
  return days > 1
    ? `in ${formatInterval({ type: "days", count: days })}`
    : formatStudyDay(next.dueDay, today, now, dayStartHour);
}

/** `4 s`, `1 min`. */
export const formatDuration = (durationMs: DurationMs): string =>
  durationMs < 60_000
    ? `${Math.max(1, Math.round(durationMs / 1000))} s`
    : formatInterval({ type: "minutes", count: Math.round(durationMs / 60_000) });

/** `23 Nov 2026, 14:05`, in local time. Not cached: a formatter keeps the time zone in which it was created. */
export const formatDateTime = (timestamp: EpochMs): string =>
  new Date(timestamp).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
