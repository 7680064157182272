/** How many reviews fall due on each of the coming days, if nothing else is learned. */
import { daysUntilDue } from "../scheduling/due";
import type { CardState } from "../study/cardState";
import type { Day } from "../time";

export type FutureDue = {
  /** Due before today. Today's number doesn't include them. */
  readonly overdue: number;
  /** How many cards are due on each day, from today on. A card in learning is due today. */
  readonly days: readonly number[];
  readonly later: number;
};

/** Suspended cards are left out; a card that is buried today comes back tomorrow. */
export function forecastDue(cards: readonly CardState[], today: Day, dayCount: number): FutureDue {
  const days = Array.from({ length: dayCount }, () => 0);
  let overdue = 0;
  let later = 0;
  for (const { memory, status } of cards) {
    if (!memory || status.suspended) continue;
    const dueIn = daysUntilDue(memory, today);
    const day = status.buriedDay === today ? Math.max(1, dueIn) : dueIn;
    if (day < 0) overdue += 1;
    else if (day >= dayCount) later += 1;
    else days[day] = (days[day] ?? 0) + 1;
  }
  return { overdue, days, later };
}
