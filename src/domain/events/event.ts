/** The events of the log: everything that a person did. All other study state is replayed from them. */
import type { CardId, EventId, RoundId, WriterId } from "../ids";
import type { Grade } from "../scheduling/memory";
import type { Day, DurationMs, EpochMs } from "../time";
import type { CardChange } from "./cardChange";
import type { CustomSession } from "./customSession";
import type { InterviewPayload } from "./interview/interviewPayload";

/** The tab that wrote the event, its sequence number there (0, 1, 2, …), the moment and the study day. */
export type EventMeta = {
  readonly writer: WriterId;
  readonly seq: number;
  readonly timestamp: EpochMs;
  readonly day: Day;
};

/** Events of one writer, from one sequence number to another, both included. */
export type SeqRange = { readonly writer: WriterId; readonly from: number; readonly to: number };

/** Numbers are whole, because rows store them in base 36. */
export type EventPayload =
  /** `durationMs` is the time from showing the question to the grade. */
  | { readonly type: "graded"; readonly card: CardId; readonly grade: Grade; readonly durationMs: DurationMs }
  /** A grade in a cram session. It does not change the memory state. */
  | {
      readonly type: "crammed";
      readonly card: CardId;
      readonly grade: Grade;
      readonly durationMs: DurationMs;
    }
  | { readonly type: "cardsChanged"; readonly cards: readonly CardId[]; readonly change: CardChange }
  /** Undoes another event, also another undo. */
  | { readonly type: "undone"; readonly event: EventId }
  /** A session started: a custom one, or else the daily one. */
  | { readonly type: "sessionStarted"; readonly custom?: CustomSession }
  | { readonly type: "sessionEnded" }
  /** Raises the day's limit of new cards by this number. */
  | { readonly type: "newCardsAdded"; readonly newCards: number }
  | { readonly type: "interview"; readonly round: RoundId; readonly payload: InterviewPayload }
  /** A backup was restored and contained these events. If this is undone, they don't count, unless another restore contains them. */
  | { readonly type: "restored"; readonly ranges: readonly SeqRange[] };

export type Event = EventMeta & EventPayload;

export type GradedEvent = Extract<Event, { type: "graded" }>;
export type CrammedEvent = Extract<Event, { type: "crammed" }>;
export type ChangedEvent = Extract<Event, { type: "cardsChanged" }>;
export type UndoneEvent = Extract<Event, { type: "undone" }>;
export type RestoredEvent = Extract<Event, { type: "restored" }>;

export const eventIdOf = (event: EventMeta): EventId => `${event.writer}.${event.seq}`;

/** The order of the log: timestamp, then writer, then sequence number. It is total, so that every device replays in the same order. */
export function compareEvents(a: EventMeta, b: EventMeta): number {
  if (a.timestamp !== b.timestamp) return a.timestamp - b.timestamp;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.seq - b.seq;
}

/** The events in the log's order, without duplicates. Of two events with one id, the earlier one stays. */
export function mergeEvents(events: Iterable<Event>): readonly Event[] {
  const latestFirst = [...events].sort((a, b) => compareEvents(b, a));
  return [...new Map(latestFirst.map((event) => [eventIdOf(event), event])).values()].sort(compareEvents);
}
