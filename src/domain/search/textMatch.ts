/** Finds words and phrases in texts. All texts, phrases and patterns here are normalized (normalizeText.ts). */
import { isFoundInside, isUnspaced, splitWords } from "../text/normalizeText";

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a word may end between two characters. */
const isBoundary = (before: string | undefined, after: string | undefined): boolean =>
  !isWordCharacter(before) || !isWordCharacter(after) || isUnspaced(before ?? "") || isUnspaced(after ?? "");

/** Whether the text contains the phrase as whole words. */
export const containsPhrase = (text: string, phrase: string): boolean =>
  containsAtWordBoundary(text, phrase, true);

/** Whether a word of the text starts with the prefix. */
export const containsWordPrefix = (text: string, prefix: string): boolean =>
  containsAtWordBoundary(text, prefix, false);

function containsAtWordBoundary(text: string, part: string, isWholeWord: boolean): boolean {
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + 1)) {
    const startsWord = isBoundary(text[index - 1], part[0]);
    const endsWord = !isWholeWord || isBoundary(part.at(-1), text[index + part.length]);
    if (startsWord && endsWord) return true;
  }
  return false;
}

/** Whether each of these words starts a word of the text, or is any part of it where words are joined to others. */
export function containsWordPrefixes(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const textWords = splitWords(text);
  return words.every((word) =>
    isFoundInside(word) ? text.includes(word) : textWords.some((textWord) => textWord.startsWith(word)),
  );
}

/** Whether the whole name matches the pattern; `*` stands for any letters, or none. */
export function matchesWildcard(name: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  const last = pieces.pop() ?? "";
  const [first = "", ...middle] = pieces;
  if (pieces.length === 0) return name === last;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  // The leftmost place of each piece leaves the most room for the next, so no backtracking is needed.
  let position = first.length;
  for (const piece of middle) {
    const index = name.indexOf(piece, position);
    if (index < 0) return false;
    position = index + piece.length;
  }
  return position <= name.length - last.length;
}
