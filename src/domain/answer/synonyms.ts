/** Words that may stand for one another. A word may stand in several groups; groups aren't joined through it. */
import { computing } from "./synonymsComputing";
import { english } from "./synonymsEnglish";
import { programming } from "./synonymsProgramming";
import { verbs } from "./synonymsVerbs";

/** Each word's key -> those of its synonyms; `keyOf` makes a key of a word (its stem). */
export function synonymsByKey(keyOf: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const line of [english, verbs, programming, computing].flatMap((table) => table.trim().split("\n"))) {
    const keys = line.trim().split(" ").map(keyOf);
    for (const key of keys) {
      const known = synonyms.get(key) ?? new Set();
      for (const other of keys) known.add(other);
      synonyms.set(key, known);
    }
  }
  return synonyms;
}
