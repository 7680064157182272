/** The storage key of an answer's text and recordings: the round, and the index of the question in its plan. */
import type { RoundId } from "../ids";

export const answerStorageKey = (round: RoundId, itemIndex: number): string => `${round}.${itemIndex}`;
