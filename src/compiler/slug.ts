/** Words as a name: small letters, digits and hyphens. */

/** A heading's leading number ("3. ", "2.1 ") is its place, not its name. */
const number = /^\s*\d+(\.\d+)*[.)]?\s+(?=\S)/;
const maxWords = 8;

export function slug(text: string): string {
  return text
    .replace(number, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, maxWords)
    .join("-")
    .slice(0, 80);
}
