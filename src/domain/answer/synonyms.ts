/** Words that may stand for one another. A word may stand in several groups; groups aren't joined through it. */
import { computing } from "./synonymsComputing";
import { english } from "./synonymsEnglish";

/** Each word -> the groups it stands in, under the key that `keyOf` makes of a word (its stem). */
export function synonymGroups(keyOf: (word: string) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const lines = [english, computing].flatMap((table) => table.trim().split("\n"));
  for (const [group, line] of lines.entries()) {
    for (const word of line.trim().split(" ")) {
      const key = keyOf(word);
      groups.set(key, [...(groups.get(key) ?? []), group]);
    }
  }
  return groups;
}
