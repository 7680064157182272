/** Texts as they are compared: without case and accents. */

export const normalizeText = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The words of a folded text: its runs of letters and digits. */
export const splitWords = (normalized: string): readonly string[] =>
  normalized.match(/[\p{L}\p{N}]+/gu) ?? [];

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a phrase stands in a text, both folded: its first and last words are whole ones. */
export const containsPhrase = (text: string, phrase: string): boolean =>
  containsAtWordBoundary(text, phrase, true);

/** Whether a word of the text begins so, both folded. */
export const containsWordPrefix = (text: string, prefix: string): boolean =>
  containsAtWordBoundary(text, prefix, false);

function containsAtWordBoundary(text: string, part: string, isWholeWord: boolean): boolean {
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + 1)) {
    const startsWord = !isWordCharacter(part[0]) || !isWordCharacter(text[index - 1]);
    const endsWord =
      !isWholeWord || !isWordCharacter(part.at(-1)) || !isWordCharacter(text[index + part.length]);
    if (startsWord && endsWord) return true;
  }
  return false;
}

/** Whether each of these words is the beginning of one in the text, all folded. */
export function containsWordPrefixes(text: string, words: readonly string[]): boolean {
  if (words.length === 0 || text === "") return false;
  const textWords = splitWords(text);
  return words.every((word) => textWords.some((textWord) => textWord.startsWith(word)));
}

/** Whether a name, folded, is what the pattern says; `*` is any run of letters, none included. */
export function matchesWildcard(name: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  const last = pieces.pop() ?? "";
  const [first = "", ...middle] = pieces;
  if (pieces.length === 0) return name === last;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  // The leftmost place for each piece leaves the most room for the next: no way back is ever needed.
  let position = first.length;
  for (const piece of middle) {
    const index = name.indexOf(piece, position);
    if (index < 0) return false;
    position = index + piece.length;
  }
  return position <= name.length - last.length;
}
