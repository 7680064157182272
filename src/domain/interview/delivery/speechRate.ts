/** How long an answer is, and how fast it was spoken. */
import { type DurationMs, msPerMinute } from "../../time";

/** Words with their apostrophes and hyphens. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

const minWords = 10;
const minDurationMs: DurationMs = msPerMinute / 6;

/** Undefined for answers that are too short to measure. */
export function wordsPerMinute(wordCount: number, spentMs: DurationMs): number | undefined {
  return wordCount < minWords || spentMs < minDurationMs
    ? undefined
    : Math.round(wordCount / (spentMs / msPerMinute));
}
