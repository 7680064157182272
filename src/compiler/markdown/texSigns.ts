/** What tells a formula from prices and other text between the same signs. */

/** Two words, or a number and a word: "per month". */
const prose = /(?<![\\\p{L}])[\p{L}\p{N}]{2,}[,.:;]?\s+\p{L}{3,}/u;

export const hasProse = (text: string): boolean => prose.test(text);

/** Whether a text has a command or a sign of TeX in it. Words in brackets have neither. */
export const hasTex = (text: string): boolean => /\\\p{L}|[_^=]/u.test(text);

/** Stricter than `hasTex`: text may have a sign, such as the underscore of a name. */
export const isTexFormula = (text: string): boolean =>
  /\\\p{L}/u.test(text) || (hasTex(text) && !hasProse(text));
