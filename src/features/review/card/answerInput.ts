/** What the person tried before the answer was shown. */
export type AnswerInput = {
  readonly typed: string;
  readonly picked: readonly number[];
  readonly ticked: readonly number[];
};

export const emptyAnswerInput: AnswerInput = { typed: "", picked: [], ticked: [] };
