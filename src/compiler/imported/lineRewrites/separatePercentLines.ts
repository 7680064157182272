/** Makes paragraphs of the "%" lines in a deck for mdanki. Each line becomes one string, perhaps with line ends. */
import { findFenced } from "../../markdown/fences";

const minLines = 2;

export function separatePercentLines(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  const isPercent = (line: string, i: number) => line.trim() === "%" && !fenced.has(i);
  if (lines.filter(isPercent).length < minLines) return lines;
  return lines.map((line, i) => (isPercent(line, i) ? "\n%\n" : line));
}
