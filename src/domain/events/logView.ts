/** A log together with what is needed to read it: which events don't count, and which cards were renamed. */
import { type PersistentMap, getEntry } from "../collections/persistentMap";
import type { Aliases } from "../deck/aliases";
import type { CardId } from "../ids";
import { type Event, eventIdOf } from "./event";
import { type Log, oldestFirst } from "./log";

export type LogView = {
  readonly log: Log;
  /** Of undone events, and of those that came only with undone restores. */
  readonly inactiveIds: PersistentMap<true>;
  readonly aliases: Aliases<CardId>;
};

export const isInactive = ({ inactiveIds }: Pick<LogView, "inactiveIds">, event: Event): boolean =>
  inactiveIds.size > 0 && getEntry(inactiveIds, eventIdOf(event)) === true;

/** The events that count, oldest first. */
export function* activeOldestFirst(view: Pick<LogView, "log" | "inactiveIds">): Generator<Event> {
  for (const event of oldestFirst(view.log)) if (!isInactive(view, event)) yield event;
}
