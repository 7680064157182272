/** Normal form of texts for comparison. */

/** Lower case, without accents. */
export const normalizeText = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The words of a normalized text: its runs of letters and digits. */
export const splitWords = (normalized: string): readonly string[] =>
  normalized.match(/[\p{L}\p{N}]+/gu) ?? [];
