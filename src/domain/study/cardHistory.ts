/** A card's history: its events in order, with the memory state before and after each. */
import { resolveAlias } from "../deck/aliases";
import { type CardEvent, eventsOfCard } from "../events/cardEvents";
import { type ChangedEvent, type CrammedEvent, type GradedEvent, compareEvents } from "../events/event";
import { activeOldestFirst } from "../events/logView";
import type { CardId } from "../ids";
import type { Memory } from "../scheduling/memory";
import { type ReplayOptions, memoryAfterEvent, replayCard } from "./cardState";
import { becomesLeech } from "./leech";
import type { Study } from "./study";

export type CardHistoryEntry = {
  readonly event: GradedEvent | CrammedEvent | ChangedEvent;
  readonly before: Memory | undefined;
  readonly after: Memory | undefined;
  /** Whether this grade suspended the card as a leech. */
  readonly becameLeech: boolean;
};

/** Oldest first, without undone events. A grade in a cram session leaves the memory state as it is. */
export function cardHistoryOf(
  study: Study,
  card: CardId,
  options: ReplayOptions,
): readonly CardHistoryEntry[] {
  const events = [...eventsOfCard(study, card), ...crammedEventsOf(study, card)].sort(compareEvents);
  const history: CardHistoryEntry[] = [];
  let before: Memory | undefined;
  for (const event of events) {
    const after = event.type === "crammed" ? before : memoryAfterEvent(before, event, options);
    const becameLeech = event.type === "graded" && after !== undefined && becomesLeech(before, after);
    history.push({ event, before, after, becameLeech });
    before = after;
  }
  return history;
}

/** Whether undoing this change would change the card. A later event may have replaced it, as a grade replaces a due date. */
export function isChangeEffective(
  history: readonly CardHistoryEntry[],
  change: ChangedEvent,
  options: ReplayOptions,
): boolean {
  const events = history.flatMap(({ event }): readonly CardEvent[] =>
    event.type === "crammed" ? [] : [event],
  );
  const stateAfter = (cardEvents: readonly CardEvent[]) => JSON.stringify(replayCard(cardEvents, options));
  return stateAfter(events) !== stateAfter(events.filter((event) => event !== change));
}

/** Cram grades don't change the card's state, so they are not among its card events. */
function crammedEventsOf(study: Study, card: CardId): readonly CrammedEvent[] {
  const events: CrammedEvent[] = [];
  for (const event of activeOldestFirst(study))
    if (event.type === "crammed" && resolveAlias(event.card, study.aliases) === card) events.push(event);
  return events;
}
