/** A card's history: its events in order, with the memory state before and after each. */
import type { CardId } from "../deck";
import { eventsOfCard, resolveAlias } from "../events/cardEvents";
import {
  type ChangedEvent,
  type CrammedEvent,
  type GradedEvent,
  eventIdOf,
  compareEvents,
  oldestFirst,
} from "../events/log";
import type { Memory } from "../scheduling/fsrs";
import { getEntry } from "../persistentMap";
import { statusAfterGrade, memoryAfterChange } from "./cardStatus";
import { type ReplayOptions, type Study, nextMemoryWithFuzz } from "./study";

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
    const after = memoryAfterEvent(before, event, options);
    history.push({ event, before, after, becameLeech: becameLeechBy(before, after, event) });
    before = after;
  }
  return history;
}

/** Cram grades don't change the card's state, so they are not among its card events. */
function crammedEventsOf(study: Study, card: CardId): readonly CrammedEvent[] {
  const events: CrammedEvent[] = [];
  for (const event of oldestFirst(study.log)) {
    if (event.type !== "crammed" || resolveAlias(event.card, study.aliases) !== card) continue;
    if (!getEntry(study.undone, eventIdOf(event))) events.push(event);
  }
  return events;
}

function memoryAfterEvent(
  memory: Memory | undefined,
  event: CardHistoryEntry["event"],
  { scheduling }: ReplayOptions,
): Memory | undefined {
  switch (event.type) {
    case "graded":
      return nextMemoryWithFuzz(memory, event.card, event.grade, event.timestamp, event.day, scheduling);
    case "cardsChanged":
      return memoryAfterChange(memory, event);
    case "crammed":
      return memory;
  }
}

const becameLeechBy = (
  before: Memory | undefined,
  after: Memory | undefined,
  event: CardHistoryEntry["event"],
): boolean =>
  event.type === "graded" &&
  after !== undefined &&
  statusAfterGrade({ flag: 0, isMarked: false, note: "" }, before, after).suspended === "leech";
