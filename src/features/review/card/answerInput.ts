/**
 * What the person tried before the answer was shown. It is a draft until the card is graded or leaves the session in Review, so that a
 * reload on the same day keeps it.
 */
import type { CardId } from "../../../domain/ids";
import type { Day } from "../../../domain/time";
import type { Drafts } from "../../../state/drafts";

/** The keys of the first steps of an answer in order. */
export const stepDigits: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export type AnswerInput = {
  readonly typed: string;
  readonly picked: readonly number[];
  readonly ticked: readonly number[];
};

const emptyAnswerInput: AnswerInput = { typed: "", picked: [], ticked: [] };

/** Contains the number of the card's reviews, so that the input of an earlier review is not shown again. */
export const answerInputDraftKey = (card: CardId, reps: number): string => `tried ${card} ${reps}`;

/** Empty if the draft is of another day. Those of earlier versions have no day. */
export function readAnswerInput(drafts: Drafts, draftKey: string, today: Day): AnswerInput {
  try {
    const draft: unknown = JSON.parse(drafts.get(draftKey) ?? "");
    return isAnswerInput(draft) && (!("day" in draft) || draft.day === today) ? draft : emptyAnswerInput;
  } catch {
    return emptyAnswerInput;
  }
}

export const writeAnswerInput = (drafts: Drafts, draftKey: string, input: AnswerInput, today: Day): void =>
  drafts.set(draftKey, JSON.stringify({ ...input, day: today }));

const isAnswerInput = (value: unknown): value is AnswerInput =>
  typeof value === "object" &&
  value !== null &&
  "typed" in value &&
  typeof value.typed === "string" &&
  "picked" in value &&
  "ticked" in value &&
  [value.picked, value.ticked].every((list) => Array.isArray(list) && list.every(Number.isInteger));
