/** The schema of an interview event's payload in a backup, under its stored names. */
import * as v from "valibot";
import { panelDimensions, questionKinds, storyDimensions } from "../../domain/deck/question";
import { roundKinds } from "../../domain/events/interview/roundKinds";
import { answerMethods, bands, verdicts } from "../../domain/events/interview/verdicts";
import { cardIdText, countNumber as anyCount, dayNumber, wholeNumber, wordText } from "./fieldSchemas";

const boundedCount = v.pipe(anyCount, v.maxValue(100_000));
const placeNumber = v.pipe(boundedCount, v.maxValue(200));
const minutesNumber = v.pipe(v.number(), v.minValue(0), v.maxValue(600));
const reasonSchema = v.variant("because", [
  v.object({ because: v.picklist(["new", "asked"]) }),
  v.object({ because: v.literal("missed"), missed: boundedCount, of: boundedCount, on: dayNumber }),
  v.object({ because: v.picklist(["missedTwice", "stale"]), on: dayNumber }),
  v.object({ because: v.literal("fading"), recall: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
]);
const itemSchema = v.variant("type", [
  v.object({
    type: v.literal("question"),
    question: cardIdText,
    round: v.picklist(questionKinds),
    minutes: minutesNumber,
    why: reasonSchema,
  }),
  v.object({ type: v.literal("break"), minutes: minutesNumber }),
]);
const verdictList = v.pipe(v.array(v.nullable(v.picklist(verdicts))), v.maxLength(50));

export const interviewPayloadSchema = v.variant("type", [
  v.object({
    type: v.literal("began"),
    plan: v.object({ kind: v.picklist(roundKinds), items: v.pipe(v.array(itemSchema), v.maxLength(200)) }),
  }),
  v.object({ type: v.literal("hinted"), place: placeNumber }),
  v.object({ type: v.literal("looked"), place: placeNumber, evidence: placeNumber }),
  v.object({ type: v.literal("followed"), place: placeNumber, followUp: placeNumber }),
  v.object({ type: v.literal("entered"), place: placeNumber, phase: placeNumber }),
  v.object({
    type: v.literal("answered"),
    place: placeNumber,
    by: v.picklist(answerMethods),
    words: boundedCount,
  }),
  v.object({
    type: v.literal("judged"),
    place: placeNumber,
    points: verdictList,
    proposed: verdictList,
    flags: v.pipe(v.array(placeNumber), v.maxLength(50)),
    scorer: v.exactOptional(boundedCount),
  }),
  v.object({
    type: v.literal("overruled"),
    on: v.picklist([...panelDimensions, ...storyDimensions, "overall"]),
    band: v.nullable(v.picklist(bands)),
  }),
  v.object({ type: v.picklist(["next", "paused", "resumed", "finished", "deleted"]) }),
  v.object({ type: v.literal("forwarded"), event: wordText }),
  v.object({ type: v.literal("returned"), since: wholeNumber }),
]);
