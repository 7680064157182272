/** A log together with what is needed to read it: which events are undone, and which cards were renamed. */
import { type PersistentMap, getEntry } from "../collections/persistentMap";
import type { Aliases } from "../deck/aliases";
import type { CardId } from "../ids";
import { type Event, eventIdOf } from "./event";
import { type Log, oldestFirst } from "./log";

export type LogView = {
  readonly log: Log;
  /** Ids of the events that don't count: undone ones, and ones that came only with undone restores. */
  readonly undone: PersistentMap<true>;
  readonly aliases: Aliases<CardId>;
};

export const isUndone = ({ undone }: Pick<LogView, "undone">, event: Event): boolean =>
  undone.size > 0 && getEntry(undone, eventIdOf(event)) === true;

/** The events that are not undone, oldest first. */
export function* activeOldestFirst(view: Pick<LogView, "log" | "undone">): Generator<Event> {
  for (const event of oldestFirst(view.log)) if (!isUndone(view, event)) yield event;
}
