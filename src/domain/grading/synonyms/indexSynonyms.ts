/** Words that may stand for one another. A word may stand in several groups; groups aren't joined through it. */
import { computingSynonyms } from "./computingSynonyms";
import { englishSynonyms } from "./englishSynonyms";
import { programmingSynonyms } from "./programmingSynonyms";
import { verbSynonyms } from "./verbSynonyms";

/** Each word's key -> those of its synonyms; `keyOf` makes a key of a word (its stem). */
export function indexSynonyms(keyOf: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const line of [englishSynonyms, verbSynonyms, programmingSynonyms, computingSynonyms].flatMap(
    (table) => table.trim().split("\n"),
  )) {
    const keys = line.trim().split(" ").map(keyOf);
    for (const key of keys) {
      const known = synonyms.get(key) ?? new Set();
      for (const other of keys) known.add(other);
      synonyms.set(key, known);
    }
  }
  return synonyms;
}
