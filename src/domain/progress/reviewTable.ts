/** The reviews of the log as columns, which a worker gets in a moment and reads fast. */
import { resolveAlias } from "../deck/aliases";
import { type LogView, activeOldestFirst } from "../events/logView";
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
  const indexByCard = new Map<CardId, number | undefined>();
  /** A renamed card is one with its former self. */
  const indexOf = (id: CardId): number | undefined => {
    const card = resolveAlias(id, view.aliases);
    if (!indexByCard.has(card)) indexByCard.set(card, includes(card) ? cards.push(card) - 1 : undefined);
    return indexByCard.get(card);
  };
  const rows: number[][] = [[], [], [], [], [], []];
  const [card, grade, isCram, timestamp, day, durationMs] = rows;
  const addRow = (id: CardId, ...values: readonly number[]) => {
    const index = indexOf(id);
    if (index === undefined) return;
    for (const [i, value] of [index, ...values].entries()) rows[i]?.push(value);
  };
  for (const event of activeOldestFirst(view)) {
    if (event.type === "graded" || event.type === "crammed") {
      const isCrammed = event.type === "crammed" ? 1 : 0;
      addRow(event.card, event.grade, isCrammed, event.timestamp, event.day, event.durationMs);
    } else if (event.type === "cardsChanged" && event.change.type === "reset")
      for (const each of event.cards) addRow(each, 0, 0, event.timestamp, event.day, 0);
  }
  return {
    cards,
    card: Uint32Array.from(card ?? []),
    grade: Uint8Array.from(grade ?? []),
    isCram: Uint8Array.from(isCram ?? []),
    timestamp: Float64Array.from(timestamp ?? []),
    day: Int32Array.from(day ?? []),
    durationMs: Float64Array.from(durationMs ?? []),
  };
}
