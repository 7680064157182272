/** Adds an event of this tab to the log. Setting the state writes it to localStorage; the journal writer follows. */
import { type EpochMs, maxClockCorrectionMs } from "../../domain/time";
import { type Event, type EventPayload } from "../../domain/events/event";
import { type WriterId } from "../../domain/ids";
import { type Log, newestFirst } from "../../domain/events/log";
import { appendEvent } from "../../domain/study/study";
import type { Stores } from "../stores";
import { dayAt } from "./calendar";

export function addEvent(stores: Stores, payload: EventPayload, timestamp: EpochMs): Event {
  const { study, replayOptions, tabEvents, reservedSeqs } = stores.study.getState();
  const last = tabEvents.at(-1);
  let seq = last ? last.seq + 1 : 0;
  while (reservedSeqs.includes(seq)) seq += 1;
  const { writer } = stores.platform;
  const eventTimestamp = timestampAfter(study.log, writer, Math.round(timestamp));
  const meta = { writer, seq, timestamp: eventTimestamp, day: dayAt(stores, eventTimestamp) };
  const event: Event = { ...meta, ...payload };
  stores.study.setState({
    study: appendEvent(study, event, replayOptions),
    tabEvents: [...tabEvents, event],
  });
  return event;
}

/** Small clock corrections don't reorder events: until the clock has caught up, the timestamp is that of the newest event, also of one from before a reload. */
function timestampAfter(log: Log, writer: WriterId, timestamp: EpochMs): EpochMs {
  for (const newest of newestFirst(log)) {
    if (newest.timestamp - timestamp >= maxClockCorrectionMs) continue;
    if (newest.timestamp < timestamp) return timestamp;
    // Events with one timestamp are in the order of their writers.
    return newest.writer > writer ? newest.timestamp + 1 : newest.timestamp;
  }
  return timestamp;
}
