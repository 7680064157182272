/** What a number or a word of a backup may be, whichever event it stands in: what a line can hold and a calendar can show. */
import * as v from "valibot";
import { farthest, farthestDay } from "../../domain/day";
import { isName, isWord } from "../log/line";

export const whole = v.pipe(v.number(), v.integer(), v.minValue(-farthest), v.maxValue(farthest));
export const count = v.pipe(whole, v.minValue(0));
export const day = v.pipe(whole, v.minValue(-farthestDay), v.maxValue(farthestDay));
const short = v.pipe(v.string(), v.maxLength(200));
/** As lines and segments have them, and nothing endless. */
export const word = v.pipe(short, v.check(isWord));
export const name = v.pipe(short, v.check(isName));
