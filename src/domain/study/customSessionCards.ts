/** Which cards a custom session can be made of. */
import { resolveAlias } from "../deck/aliases";
import { newestFirst } from "../events/log";
import { isInactive } from "../events/logView";
import type { CardId } from "../ids";
import { daysUntilDue } from "../scheduling/due";
import { retrievability } from "../scheduling/fsrs";
import { msPerDay } from "../time";
import { type CardStatus, isHidden } from "./cardStatus";
import type { QueueContext, QueueEntry } from "./queue";
import { cardStateOf } from "./study";

/** Most cards in one custom session. The whole list is stored in one event. */
export const maxCustomSessionCards = 200;

/** Review cards that come due within `days` after today, lowest retrievability first. */
export function findReviewAheadCards(
  { entries, study, settings, now, today }: QueueContext,
  days: number,
): readonly CardId[] {
  return entries
    .flatMap(({ card }) => {
      const { memory, status } = cardStateOf(study, card);
      if (memory?.next.type !== "review" || isHidden(status, today)) return [];
      const daysLeft = daysUntilDue(memory, today);
      return daysLeft > 0 && daysLeft <= days
        ? [{ card, recall: retrievability(memory, now, settings.scheduling) }]
        : [];
    })
    .toSorted((a, b) => a.recall - b.recall)
    .slice(0, maxCustomSessionCards)
    .map(({ card }) => card);
}

/** Cards that were graded Again in the last `days` days and are not suspended or buried, most recent first. */
export function findForgottenCards(
  { entries, study, now, today }: Omit<QueueContext, "settings">,
  days: number,
): readonly CardId[] {
  const entryCards = new Set(entries.map(({ card }) => card));
  const forgotten = new Set<CardId>();
  for (const event of newestFirst(study.log)) {
    if (event.timestamp <= now - days * msPerDay || forgotten.size === maxCustomSessionCards) break;
    if (event.type !== "graded" || event.grade !== 1 || isInactive(study, event)) continue;
    const card = resolveAlias(event.card, study.aliases);
    if (entryCards.has(card) && !isHidden(cardStateOf(study, card).status, today)) forgotten.add(card);
  }
  return [...forgotten];
}

/** Cards that match `isWanted` and are not suspended or buried, in the order of the guide. */
export function findCards<E extends QueueEntry>(
  { entries, study, today }: Pick<QueueContext, "study" | "today"> & { readonly entries: readonly E[] },
  isWanted: (entry: E, status: CardStatus) => boolean,
): readonly CardId[] {
  return entries
    .filter((entry) => {
      const { status } = cardStateOf(study, entry.card);
      return !isHidden(status, today) && isWanted(entry, status);
    })
    .slice(0, maxCustomSessionCards)
    .map(({ card }) => card);
}
