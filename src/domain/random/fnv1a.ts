/** FNV-1a, a 32-bit hash of a text. Not secure against an attacker. */

export const fnv1aStart = 0x811c9dc5;

/** The hash with one more number: a byte, a code unit or a code point. */
export const fnv1aStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The hash of the code units, from 0 to 2^32 - 1. Each `salt` gives another hash function. */
export function fnv1a(text: string, salt = 0): number {
  let hash = fnv1aStart ^ salt;
  for (let i = 0; i < text.length; i += 1) hash = fnv1aStep(hash, text.charCodeAt(i));
  return hash >>> 0;
}
