/** A short hash of a text, for ids: FNV-1a, 32 bits, in base 36. */

export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
