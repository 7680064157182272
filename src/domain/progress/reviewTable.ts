/** The reviews of the log as columns: typed arrays are sent to a worker and read quickly. */
import { resolveAlias } from "../deck/aliases";
import { type LogView, activeOldestFirst } from "../events/logView";
import type { ChangedEvent, CrammedEvent, GradedEvent } from "../events/event";
import type { CardId } from "../ids";

/** One row for each grade and each reset of a card, oldest first. */
export type ReviewTable = {
  readonly cards: readonly CardId[];
  /** Index into `cards`. */
  readonly card: Uint32Array;
  /** 1 to 4; 0 is a reset. */
  readonly grade: Uint8Array;
  /** 1 in a cram session, which does not change the memory. */
  readonly isCram: Uint8Array;
  readonly timestamp: Float64Array;
  readonly day: Int32Array;
  readonly durationMs: Float64Array;
};

/** `includes` says which cards count. Undone events don't. */
export function tabulateReviews(view: LogView, includes: (card: CardId) => boolean): ReviewTable {
  const cards: CardId[] = [];
  const indexById = new Map<CardId, number | undefined>();
  const indexOf = (id: CardId): number | undefined => {
    if (indexById.has(id)) return indexById.get(id);
    // A renamed card counts as the same card.
    const current = resolveAlias(id, view.aliases);
    let index: number | undefined;
    if (current !== id) index = indexOf(current);
    else if (includes(id)) index = cards.push(id) - 1;
    indexById.set(id, index);
    return index;
  };
  const card: number[] = [];
  const grade: number[] = [];
  const isCram: number[] = [];
  const timestamp: number[] = [];
  const day: number[] = [];
  const durationMs: number[] = [];
  const addRow = (id: CardId, event: GradedEvent | CrammedEvent | ChangedEvent) => {
    const index = indexOf(id);
    if (index === undefined) return;
    const isReset = event.type === "cardsChanged";
    card.push(index);
    grade.push(isReset ? 0 : event.grade);
    isCram.push(event.type === "crammed" ? 1 : 0);
    timestamp.push(event.timestamp);
    day.push(event.day);
    durationMs.push(isReset ? 0 : event.durationMs);
  };
  for (const event of activeOldestFirst(view)) {
    if (event.type === "graded" || event.type === "crammed") addRow(event.card, event);
    else if (event.type === "cardsChanged" && event.change.type === "reset")
      for (const id of event.cards) addRow(id, event);
  }
  return {
    cards,
    card: Uint32Array.from(card),
    grade: Uint8Array.from(grade),
    isCram: Uint8Array.from(isCram),
    timestamp: Float64Array.from(timestamp),
    day: Int32Array.from(day),
    durationMs: Float64Array.from(durationMs),
  };
}
