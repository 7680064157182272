/** A short hash of a text, for ids: FNV-1a of its code points, in base 36. */
import { fnv1aStart, fnv1aStep } from "../../domain/random/fnv1a";

export function hashText(text: string): string {
  let hash = fnv1aStart;
  for (const char of text) hash = fnv1aStep(hash, char.codePointAt(0) ?? 0);
  return (hash >>> 0).toString(36);
}
