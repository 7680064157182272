/** Drops Obsidian's comments over several lines, from a line that begins with `%%` to the next `%%`. Each line stays one line. */
import { findFenced } from "../../markdown/fences";

/** The line has no second `%%`. A note for Anki, `%%ANKI`, is hidden but not dropped. */
const opening = /^\s*%%(?!ANKI\s*$)(?:(?!%%).)*$/;
const ankiOpening = /^\s*%%ANKI\s*$/;
const ankiClosing = /^\s*(?:END|%%|END%%)\s*$/;
/** Not the first line of something else, such as `%%time` in a notebook's cell. */
const closing = /^\s*%%\s*$|^(?!\s*%%).*?%%/;

export function dropComments(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  const result = [...lines];
  const findNext = (pattern: RegExp, start: number) =>
    lines.findIndex((line, i) => i > start && !fenced.has(i) && pattern.test(line));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    if (fenced.has(i)) continue;
    if (ankiOpening.test(line)) {
      const end = findNext(ankiClosing, i);
      if (end !== -1) i = end;
    } else if (opening.test(line)) {
      const end = findNext(/%%/, i);
      if (!closing.test(lines[end] ?? "")) continue;
      result.fill("", i, end);
      result[end] = (lines[end] ?? "").replace(closing, "");
      i = end;
    }
  }
  return result;
}
