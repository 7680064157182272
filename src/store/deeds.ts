/** What a person does. Each deed is an event, and a sitting begins and ends with one. */
import { dayLength, dayOf } from "../domain/day";
import type { CardId } from "../domain/deck";
import type { Did, RoundId } from "../domain/interview/events";
import { type Change, type Custom, type EventId, idOf } from "../domain/log";
import type { Grade } from "../domain/memory";
import { type Deed, lastEnd, openSitting } from "../domain/sitting";
import { add, calendarNow, writerHere, useStudy } from "./study";

const studyNow = () => useStudy.getState().study;
const todayAt = (at: number) => dayOf(at, calendarNow());

/** Begins the day's own sitting, if none is open. */
export function sitDown(at: number): void {
  if (!openSitting(studyNow(), todayAt(at))) add({ type: "began" }, at);
}

/** A grade for a card, `took` milliseconds after its question was seen, at `at` (epoch milliseconds). In a cram it moves nothing. */
export function grade(card: CardId, given: Grade, took: number, at: number): void {
  sitDown(at);
  const sitting = openSitting(studyNow(), todayAt(at));
  const type = sitting?.custom?.kind === "cram" ? "crammed" : "graded";
  // Whole milliseconds, because that is what a line holds; and a page left open overnight was no day of thinking.
  const thought = Math.round(Math.min(Math.max(0, took), dayLength)) || 0;
  add({ type, card, grade: given, took: thought }, at);
}

/** Decides something about cards, all at once: one step back undoes it for all of them. Returns the event's id. */
export function change(cards: readonly CardId[], to: Change, at: number): EventId {
  return idOf(add({ type: "changed", cards, change: to }, at));
}

/** So many new cards more, today. */
export function moreToday(fresh: number, at: number): void {
  add({ type: "more", fresh }, at);
}

/** Begins a sitting of one's own; the one that is open, if any, ends. */
export function beginCustom(custom: Custom, at: number): void {
  endSitting(at);
  add({ type: "began", custom }, at);
}

/** What happened in an interview round. Returns the event's id. */
export function interviewed(round: RoundId, did: Did, at: number): EventId {
  return idOf(add({ type: "interviewed", round, did }, at));
}

/** A name for a new round: of this tab, and of this moment in what it does. */
export const newRound = (): RoundId => `${writerHere()}-${useStudy.getState().own.length.toString(36)}`;

/** Takes any event back. */
export function takeBackEvent(event: EventId, at: number): void {
  add({ type: "tookBack", event }, at);
}

/** Takes back the newest deed of the sitting, and reopens one that has just ended. Returns what was taken back. */
export function takeBack(at: number): Deed | undefined {
  const today = todayAt(at);
  if (!openSitting(studyNow(), today)) {
    const end = lastEnd(studyNow(), today);
    if (!end) return undefined;
    takeBackEvent(idOf(end), at);
  }
  const last = openSitting(studyNow(), today)?.deeds.at(-1);
  if (last) takeBackEvent(idOf(last), at);
  return last;
}

export function endSitting(at: number): void {
  if (openSitting(studyNow(), todayAt(at))) add({ type: "ended" }, at);
}
