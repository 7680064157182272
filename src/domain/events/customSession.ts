/** The custom sessions that a person can start. */
import type { CardId } from "../ids";

export const customSessionTypes = ["reviewAhead", "forgotten", "chosen", "cram"] as const;
/** A custom session and its cards, in order. A cram session does not change the schedule. */
export type CustomSession = {
  readonly type: (typeof customSessionTypes)[number];
  readonly cards: readonly CardId[];
};
