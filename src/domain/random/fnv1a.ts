/** FNV-1a, a 32-bit hash of a text. Not secure against an attacker. */

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** From 0 to 2^32 - 1. Each `salt` gives another hash function. */
export function fnv1a(text: string, salt = 0): number {
  let hash = offsetBasis ^ salt;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash >>> 0;
}
