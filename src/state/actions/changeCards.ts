/** Changes of cards and of the day's new cards: what a person does beside grading. */
import { type CardId, type EventId } from "../../domain/ids";
import { type CardChange } from "../../domain/events/cardChange";
import { eventIdOf } from "../../domain/events/event";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";

/** Changes cards with one event, so that one undo reverts it for all of them. Returns the event's id. */
export const changeCards = (
  stores: Stores,
  cards: readonly CardId[],
  change: CardChange,
  timestamp: EpochMs,
): EventId => eventIdOf(addEvent(stores, { type: "cardsChanged", cards, change }, timestamp));

/** Raises today's limit of new cards. */
export function addNewCardsToday(stores: Stores, newCards: number, timestamp: EpochMs): void {
  addEvent(stores, { type: "newCardsAdded", newCards }, timestamp);
}
