/** Schemas of the numbers and words in a backup: what an event row can store and a calendar can show. */
import { isSingleWord, isStorableCardId } from "../eventLog/codec/wordSyntax";
import * as v from "valibot";
import { maxDay, maxTimestamp } from "../../domain/time";

export const wholeNumber = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0 - maxTimestamp),
  v.maxValue(maxTimestamp),
);
export const countNumber = v.pipe(wholeNumber, v.minValue(0));
export const dayNumber = v.pipe(wholeNumber, v.minValue(0 - maxDay), v.maxValue(maxDay));
const shortText = v.pipe(v.string(), v.maxLength(200));
/** As in event rows and segments, and of limited length. */
export const wordText = v.pipe(shortText, v.check(isSingleWord));
export const cardIdText = v.pipe(shortText, v.check(isStorableCardId));
