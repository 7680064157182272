/** Texts as they are compared: without case and accents. */

export const fold = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The words of a folded text: its runs of letters and digits. */
export const tokensIn = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Whether a phrase stands in a text, both folded: its first and last words are whole ones. */
export const holdsPhrase = (text: string, phrase: string): boolean => standsIn(text, phrase, true);

/** Whether a word of the text begins so, both folded. */
export const holdsBeginning = (text: string, begins: string): boolean => standsIn(text, begins, false);

function standsIn(text: string, part: string, isWhole: boolean): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const startsWord = !isLetter(part[0]) || !isLetter(text[at - 1]);
    const endsWord = !isWhole || !isLetter(part.at(-1)) || !isLetter(text[at + part.length]);
    if (startsWord && endsWord) return true;
  }
  return false;
}

/** Whether each of these words is the beginning of one in the text, all folded. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0 || text === "") return false;
  const here = tokensIn(text);
  return words.every((word) => here.some((each) => each.startsWith(word)));
}

/** Whether a name, folded, is what the pattern says; `*` is any run of letters, none included. */
export function fitsPattern(name: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  const last = pieces.pop() ?? "";
  const [first = "", ...middle] = pieces;
  if (pieces.length === 0) return name === last;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  // The leftmost place for each piece leaves the most room for the next: no way back is ever needed.
  let at = first.length;
  for (const piece of middle) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}
