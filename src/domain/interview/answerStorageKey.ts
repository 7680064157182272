/** The storage key of an answer. */
import type { RoundId } from "../ids";

/** The key of an answer's text and recordings: the round, and the index of the question in its plan. */
export const answerStorageKey = (round: RoundId, itemIndex: number): string => `${round}.${itemIndex}`;
