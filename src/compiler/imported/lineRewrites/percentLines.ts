/** The lines with "%" of a deck for mdanki become paragraphs of their own. For each line one in place of it, perhaps with line ends inside. */
import { findFenced } from "../../markdown/fences";

const minLines = 2;

export function separatePercentLines(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  const isPercent = (line: string, i: number) => line.trim() === "%" && !fenced.has(i);
  if (lines.filter(isPercent).length < minLines) return lines;
  return lines.map((line, i) => (isPercent(line, i) ? "\n%\n" : line));
}
