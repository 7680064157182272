/** Normal form of texts for comparison. */

/** Lower case, without accents. */
export const normalizeText = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Letters of scripts that put no space between words, and Hangul, which joins words to longer ones. */
const unspaced =
  "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}";
const unspacedLetter = new RegExp(`(?=[\\p{L}\\p{N}])[${unspaced}]`, "u");
const words = new RegExp(`(?:(?=[\\p{L}\\p{N}])[${unspaced}])+|(?:(?=[\\p{L}\\p{N}])[^${unspaced}])+`, "gu");

/** The words of a normalized text: its runs of letters and digits. A script without spaces begins a new one: "使用mlops" is two. */
export const splitWords = (normalized: string): readonly string[] => normalized.match(words) ?? [];

/** Whether the text has a letter of a script without spaces between words, where a word may begin anywhere. */
export const isUnspaced = (text: string): boolean => unspacedLetter.test(text);

/** Whether a search finds the word inside of others, too: Arabic and Hebrew join an article or a conjunction to the word after it. */
export const isFoundInside = (text: string): boolean =>
  isUnspaced(text) || /[\p{sc=Arab}\p{sc=Hebr}]/u.test(text);

/**
 * The words to look for in a search that is typed without spaces, as far as the browser knows the language. They are found
 * wherever they stand, so a wrong division finds no less.
 */
export const splitSearchWords = (normalized: string): readonly string[] =>
  splitWords(normalized).flatMap((word) => (isUnspaced(word) ? segmentWords(word) : [word]));

function segmentWords(run: string): readonly string[] {
  // Firefox has it from version 125.
  if (!("Segmenter" in Intl)) return [run];
  const segments = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(run)];
  return segments.map(({ segment }) => segment);
}
