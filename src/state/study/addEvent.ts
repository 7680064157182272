/** Adds an event of this tab to the log. Setting the state writes it to localStorage; the journal writer follows. */
import { type EpochMs, msPerMinute } from "../../domain/time";
import { type Event, type EventPayload } from "../../domain/events/event";
import { appendEvent } from "../../domain/study/study";
import type { Stores } from "../stores";
import { dayAt } from "./calendar";

/** Small clock corrections don't reorder this tab's events: until the clock has caught up, they get the last event's timestamp. */
const maxClockCorrectionMs = 15 * msPerMinute;

export function addEvent(stores: Stores, payload: EventPayload, timestamp: EpochMs): Event {
  const { study, replayOptions, tabEvents, reservedSeqs } = stores.study.getState();
  const last = tabEvents.at(-1);
  const isCorrected = last && last.timestamp - timestamp < maxClockCorrectionMs;
  const eventTimestamp = isCorrected ? Math.max(last.timestamp, timestamp) : timestamp;
  let seq = last ? last.seq + 1 : 0;
  while (reservedSeqs.includes(seq)) seq += 1;
  const meta = {
    writer: stores.platform.writer,
    seq,
    timestamp: Math.round(eventTimestamp),
    day: dayAt(stores, eventTimestamp),
  };
  const event: Event = { ...meta, ...payload };
  stores.study.setState({
    study: appendEvent(study, event, replayOptions),
    tabEvents: [...tabEvents, event],
  });
  return event;
}
