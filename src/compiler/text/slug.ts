/** Converts text to slugs: small letters, digits and hyphens, at most 8 words and 80 characters. */

export const maxSlugWords = 8;
const maxLength = 80;

/** Drops a heading's number ("3. ", "2.1 "), so that renumbering keeps the id. "3 ways to …" keeps its number. */
export const slugifyHeading = (text: string): string =>
  slugify(text.replace(/^\s*(\d+[.)]|\d+(\.\d+)+[.)]?)\s+(?=\S)/, ""));

/** `start`: the word to begin with, from 0. */
export function slugify(text: string, start = 0): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(start, start + maxSlugWords)
    .join("-")
    .slice(0, maxLength)
    .replace(/-$/, "");
}
