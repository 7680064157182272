/** Formats a card's state, due date and review figures for display. */
import type { Memory } from "../../domain/scheduling/memory";
import type { CardState } from "../../domain/study/cardState";
import type { Day, EpochMs, DurationMs } from "../../domain/time";
import { formatCount, formatMoment } from "../shared/format";
import { formatInterval } from "../shared/schedule/formatInterval";

const learningStateLabels = { learning: "Learning", relearning: "Relearning", review: "In review" } as const;

export function formatCardState({ memory, status }: CardState, today: Day): string {
  if (status.suspended === "leech") return "Suspended (leech)";
  if (status.suspended) return "Suspended";
  if (status.buriedDay === today) return "Buried today";
  return memory ? learningStateLabels[memory.next.type] : "New";
}

/** `today`, `3 days late`, `in 12 days`, `at 14:05`, `tomorrow at 08:00`; empty for a card never seen. */
export function formatDue(memory: Memory | undefined, now: EpochMs, today: Day): string {
  if (!memory) return "";
  const { next } = memory;
  if (next.type !== "review") return next.dueAt <= now ? "now" : formatMoment(next.dueAt, now);
  const days = next.dueDay - today;
  if (days < 0) return `${formatCount(-days, "day")} late`;
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${formatInterval({ type: "days", count: days })}`;
}

/** `4 s`, `1 min`. */
export const formatDuration = (durationMs: DurationMs): string =>
  durationMs < 60_000
    ? `${Math.max(1, Math.round(durationMs / 1000))} s`
    : formatInterval({ type: "minutes", count: Math.round(durationMs / 60_000) });

/** `23 Nov 2026, 14:05`, in local time. Not cached: a formatter keeps the time zone in which it was created. */
export const formatDateTime = (timestamp: EpochMs): string =>
  new Date(timestamp).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
