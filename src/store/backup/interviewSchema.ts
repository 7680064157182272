/** What an event of an interview round must be to come in from a backup. */
import * as v from "valibot";
import { panelDimensions, rounds, storyDimensions } from "../../domain/deck";
import { type Did, answeredBys, bands, verdicts } from "../../domain/interview/events";
import { roundKinds } from "../../domain/interview/plan";
import { count as anyCount, day, name, whole, word } from "./bounds";

const count = v.pipe(anyCount, v.maxValue(100_000));
const place = v.pipe(count, v.maxValue(200));
const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(600));
const why = v.variant("because", [
  v.object({ because: v.picklist(["new", "asked"]) }),
  v.object({ because: v.literal("missed"), missed: count, of: count, on: day }),
  v.object({ because: v.picklist(["missedTwice", "stale"]), on: day }),
  v.object({ because: v.literal("fading"), recall: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
]);
const item = v.variant("type", [
  v.object({ type: v.literal("question"), question: name, round: v.picklist(rounds), minutes, why }),
  v.object({ type: v.literal("break"), minutes }),
]);
const judged = v.pipe(v.array(v.nullable(v.picklist(verdicts))), v.maxLength(50));

export const didSchema: v.GenericSchema<unknown, Did> = v.variant("type", [
  v.object({
    type: v.literal("began"),
    plan: v.object({ kind: v.picklist(roundKinds), items: v.pipe(v.array(item), v.maxLength(200)) }),
  }),
  v.object({ type: v.literal("hinted"), place }),
  v.object({ type: v.literal("looked"), place, evidence: place }),
  v.object({ type: v.literal("followed"), place, followUp: place }),
  v.object({ type: v.literal("entered"), place, phase: place }),
  v.object({ type: v.literal("answered"), place, by: v.picklist(answeredBys), words: count }),
  v.object({
    type: v.literal("judged"),
    place,
    points: judged,
    proposed: judged,
    flags: v.pipe(v.array(place), v.maxLength(50)),
    scorer: v.exactOptional(count),
  }),
  v.object({
    type: v.literal("overruled"),
    on: v.picklist([...panelDimensions, ...storyDimensions, "overall"]),
    band: v.nullable(v.picklist(bands)),
  }),
  v.object({ type: v.picklist(["next", "paused", "resumed", "finished", "deleted"]) }),
  v.object({ type: v.literal("forwarded"), event: word }),
  v.object({ type: v.literal("returned"), since: whole }),
]);
