/** Splits text at commas. Empty parts are dropped. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
