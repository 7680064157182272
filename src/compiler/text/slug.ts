/** Words as a name: small letters, digits and hyphens. */

const maxWords = 8;

/** A heading's leading number ("3. ", "2.1 ") is its place, not its name. "3 ways to …" begins with a word. */
export const slugifyHeading = (text: string): string =>
  slugify(text.replace(/^\s*(\d+[.)]|\d+(\.\d+)+[.)]?)\s+(?=\S)/, ""));

export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, maxWords)
    .join("-")
    .slice(0, 80)
    .replace(/-$/, "");
}
