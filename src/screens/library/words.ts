/** What stands about a card, in words short enough for a row. */
import type { Day } from "../../domain/day";
import type { Memory } from "../../domain/memory";
import type { Track } from "../../domain/study";
import { countOf, spellTime, spellWait } from "../spell";

const phases = { learning: "Learning", relearning: "Relearning", review: "In review" } as const;

export function stateOf({ memory, status }: Track, today: Day): string {
  if (status.suspended === "leech") return "Leech, set aside";
  if (status.suspended) return "Suspended";
  if (status.buriedOn === today) return "Buried today";
  return memory ? phases[memory.next.phase] : "New";
}

/** `today`, `3 days late`, `in 12 days`, `at 14:05`; empty for a card never seen. */
export function dueOf(memory: Memory | undefined, now: number, today: Day): string {
  if (!memory) return "";
  const { next } = memory;
  if (next.phase !== "review") return next.due <= now ? "now" : `at ${spellTime(next.due)}`;
  const days = next.due - today;
  if (days < 0) return `${countOf(-days, "day")} late`;
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${spellWait({ unit: "days", count: days })}`;
}

const plain = new Intl.NumberFormat("en-GB");
/** `1,302`. */
export const spellNumber = (count: number): string => plain.format(count);

/** `12 days`, `2.1 months`; under a day in hours or minutes. In days. */
export function spellStability(days: number): string {
  if (days >= 1)
    return spellWait({ unit: "days", count: days < 10 ? Math.round(days * 10) / 10 : Math.round(days) });
  return spellWait({ unit: "minutes", count: Math.round(days * 24 * 60) });
}

/** `4 s`, `1 min`: how long one thought. In milliseconds. */
export const spellTook = (took: number): string =>
  took < 60_000
    ? `${Math.max(1, Math.round(took / 1000))} s`
    : spellWait({ unit: "minutes", count: Math.round(took / 60_000) });

const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
/** `23 Nov 2026, 14:05`, on the clock on the wall. */
export const spellMoment = (at: number): string => moments.format(at);
