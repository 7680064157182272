/** Drops properties of pages and blocks, `collapsed:: true`, and references to blocks, of Logseq and Obsidian's Dataview. Each line stays one line. */
import { findFenced } from "../../markdown/fences";

const property =
  /^\s*(?:[-*]\s+)?(?:card-[\w-]+|collapsed|id|tags?|refs?|type|title|alias(?:es)?|created(?:-at)?|updated(?:-at)?|template[\w-]*|public|icon|background-color|heading|date|source|url|author|status|deck|related|parent|up|ls-type|hl-[\w-]+|file(?:-path)?|logseq\.[\w.-]+):: .*$/i;
/** `((642be6d7-…))` refers to a block in any file. */
const reference = /\(\([\da-f]{8}-[\da-f-]{27}\)\)\s*/g;

/** In a guide with a known property, all lines of that form are dropped. */
export function dropProperties(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => property.test(line))) return lines;
  const fenced = findFenced(lines);
  return lines.map((line, i) => {
    if (fenced.has(i)) return line;
    return /^\s*(?:[-*]\s+)?[a-z][\w-]*:: /.test(line) ? "" : line.replace(reference, "");
  });
}
