/** Drops properties of pages and blocks, `collapsed:: true`, and references to blocks, of Logseq and Obsidian's Dataview. Each line stays one line. */
import { findFenced } from "../../markdown/fences";

const known =
  /^\s*(?:[-*]\s+)?(?:card-[\w-]+|collapsed|id|tags?|refs?|type|title|alias(?:es)?|created(?:-at)?|updated(?:-at)?|template[\w-]*|public|icon|background-color|heading|date|source|url|author|status|deck|related|parent|up|ls-type|hl-[\w-]+|file(?:-path)?|logseq\.[\w.-]+):: .*$/i;
const property = /^\s*(?:[-*]\s+)?[a-z][\w.-]*:: /;
/** The form of a property: a word, known or not, and in any script. */
const word = /^\s*(?:[-*]\s+)?(\p{L}[\p{L}\p{N}_.-]*):: /u;
/** `((642be6d7-…))` refers to a block in any file. */
const reference = /\(\([\da-f]{8}-[\da-f-]{27}\)\)\s*/g;

/** Drops known properties, and unknown ones in consecutive lines with a known one. If more words are unknown, all lines stay: they are words with their meanings. */
export function dropProperties(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  const isKnown = (line: string, i: number) => !fenced.has(i) && known.test(line);
  const knownCount = lines.filter(isKnown).length;
  if (knownCount === 0) return lines;
  // A property is repeated on other blocks, a word with its meaning isn't.
  const unknown = new Set(
    lines.flatMap((line, i) =>
      fenced.has(i) || isKnown(line, i) ? [] : (word.exec(line)?.[1]?.toLowerCase() ?? []),
    ),
  );
  const dropped = unknown.size > knownCount ? new Set<number>() : findProperties(lines, isKnown);
  return lines.map((line, i) => {
    if (fenced.has(i)) return line;
    return dropped.has(i) ? "" : line.replace(reference, "");
  });
}

/** The indexes of consecutive properties, at least one of which is known. */
function findProperties(
  lines: readonly string[],
  isKnown: (line: string, i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (let i = 0; i <= lines.length; i += 1) {
    if (property.test(lines[i] ?? "")) continue;
    const block = lines.slice(start, i);
    if (block.some((line, k) => isKnown(line, start + k))) for (let k = start; k < i; k += 1) found.add(k);
    start = i + 1;
  }
  return found;
}
