/** The numbers and states of a card that queries and sort orders use. */
import { daysUntilDue, isDue } from "../scheduling/due";
import { retrievability } from "../scheduling/fsrs";
import type { Memory } from "../scheduling/memory";
import type { CardState } from "../study/cardState";
import { isHidden } from "../study/cardStatus";
import { leechThreshold } from "../study/leech";
import type { CardProperty, ComparisonOperator, StateFilter } from "./query/query";
import type { SearchContext } from "./searchContext";

/** A new card has 0 reps and lapses, and no other numbers. */
export function propertyValue(
  property: CardProperty,
  memory: Memory | undefined,
  { settings, now, today }: Pick<SearchContext, "settings" | "now" | "today">,
): number | undefined {
  if (!memory) return property === "reps" || property === "lapses" ? 0 : undefined;
  switch (property) {
    case "s":
      return memory.stability;
    case "r":
      return retrievability(memory, now, settings.scheduling);
    case "d":
      return memory.difficulty;
    case "lapses":
      return memory.lapses;
    case "reps":
      return memory.reps;
    case "due":
      return daysUntilDue(memory, today);
    case "ivl":
      return memory.next.type === "review" ? memory.next.dueDay - memory.lastReviewedDay : undefined;
  }
}

export function isInState(
  state: StateFilter,
  { memory, status }: CardState,
  { now, today }: Pick<SearchContext, "now" | "today">,
): boolean {
  switch (state) {
    case "new":
      return !memory;
    case "learn":
      return memory !== undefined && memory.next.type !== "review";
    case "review":
      return memory?.next.type === "review";
    case "due":
      return memory !== undefined && !isHidden(status, today) && isDue(memory, now, today);
    case "suspended":
      return status.suspended !== undefined;
    case "buried":
      return status.buriedDay === today;
    case "marked":
      return status.isMarked;
    case "flagged":
      return status.flag !== 0;
    case "leech":
      return status.suspended === "leech" || (memory?.lapses ?? 0) >= leechThreshold;
  }
}

export function compareNumbers(actual: number, operator: ComparisonOperator, value: number): boolean {
  switch (operator) {
    case "<":
      return actual < value;
    case "<=":
      return actual <= value;
    case ">":
      return actual > value;
    case ">=":
      return actual >= value;
    case "=":
      return actual === value;
    case "!=":
      return actual !== value;
  }
}
