/** Schema of an event in a backup, under its stored names. */
import * as v from "valibot";
import { flags, maxNoteLength } from "../../domain/events/cardChange";
import { type Event } from "../../domain/events/event";
import { eventNames, fromStoredNames, storedSessionTypes } from "../eventLog/codec/storedNames";
import { cardIdText, countNumber, dayNumber, wholeNumber, wordText } from "./fieldSchemas";
import { interviewPayloadSchema } from "./interviewPayloadSchema";

/** All cards of a large guide can be changed at once. */
const cardIdList = v.pipe(v.array(cardIdText), v.minLength(1), v.maxLength(50_000));
const changeSchema = v.variant("type", [
  v.object({ type: v.picklist(["suspended", "buried", "marked"]), on: v.boolean() }),
  v.object({ type: v.literal("flagged"), flag: v.picklist(flags) }),
  v.object({ type: v.literal("noted"), text: v.pipe(v.string(), v.maxLength(maxNoteLength)) }),
  v.object({ type: v.literal("reset") }),
  v.object({ type: v.literal("rescheduled"), to: dayNumber }),
  v.object({ type: v.literal("broughtForward") }),
]);
const metaFields = {
  writer: v.pipe(wordText, v.regex(/^[^.]+$/)),
  seq: countNumber,
  at: wholeNumber,
  day: dayNumber,
};
/** Every type but `restored`: a restore belongs to one device, and no backup contains it (`state/backup/listBackupEvents.ts`). */
const storedEventSchema = v.variant("type", [
  v.object({
    ...metaFields,
    type: v.picklist(["graded", "crammed"]),
    card: cardIdText,
    grade: v.picklist([1, 2, 3, 4]),
    took: countNumber,
  }),
  v.object({ ...metaFields, type: v.literal("changed"), cards: cardIdList, change: changeSchema }),
  v.object({ ...metaFields, type: v.literal("tookBack"), event: wordText }),
  v.object({
    ...metaFields,
    type: v.literal("began"),
    custom: v.exactOptional(
      v.object({ kind: v.picklist(Object.values(storedSessionTypes)), cards: cardIdList }),
    ),
  }),
  v.object({ ...metaFields, type: v.literal("ended") }),
  v.object({ ...metaFields, type: v.literal("interviewed"), round: wordText, did: interviewPayloadSchema }),
  v.object({
    ...metaFields,
    type: v.literal("more"),
    fresh: v.pipe(wholeNumber, v.minValue(0), v.maxValue(999)),
  }),
]);

/** The event in an untrusted value; undefined if it isn't one. */
export function parseStoredEvent(value: unknown): Event | undefined {
  const result = v.safeParse(storedEventSchema, value);
  if (!result.success) return undefined;
  // Every field was checked under its stored name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return fromStoredNames(result.output, eventNames) as Event;
}
