/** Sorts strings by their UTF-16 code units, the same in every language. */
export const compareStrings = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
