/** When a card is due. */
import type { Day, EpochMs } from "../time";
import type { Memory } from "./memory";

export const isDue = ({ next }: Memory, now: EpochMs, today: Day): boolean =>
  next.type === "review" ? next.dueDay <= today : next.dueAt <= now;

/** Days from today until the card is due, below 0 if it is overdue. A card in learning is due today. */
export const daysUntilDue = ({ next }: Memory, today: Day): number =>
  next.type === "review" ? next.dueDay - today : 0;
