/** What the person tried before the answer was shown. */
export type Tried = {
  readonly typed: string;
  readonly picked: readonly number[];
  readonly ticked: readonly number[];
};

export const nothingTried: Tried = { typed: "", picked: [], ticked: [] };
