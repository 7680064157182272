/** Formats the share of reviews that were recalled. */
import { formatPercent } from "../shared/format";

export type Recalled = { readonly recalled: number; readonly count: number };

/** `83%`; undefined where there was nothing to recall. */
export const formatRecallShare = ({ recalled, count }: Recalled): string | undefined =>
  count === 0 ? undefined : formatPercent(recalled / count);
