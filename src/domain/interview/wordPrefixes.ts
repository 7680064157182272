/** A rough measure of how much two texts have in common: the words that begin alike. */

/** The first six letters of each word of four or more, so that "monitoring" and "monitored" are the same. */
export const wordPrefixes = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu)
      ?.map((word) => word.slice(0, 6)),
  );

export const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;
