/** Rewrites definition lists, as PHP Markdown Extra and Pandoc write them: `Term`, and on the next line `: what it means`. */
import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { type Line, dropStart, itemOf, joinLines, listOf, paragraphOf, splitLines } from "../lines";
import { withPosition } from "../nodes";
import { isQuestionText, textOf } from "../questionText";

const maxNameWords = 6;
const sentenceEnd = /[.!?;。！？；]["”’)]*\s*$/;

type Entry = { readonly name: Line; readonly meanings: Line[][] };

/** Rewrites the definition lists on one level to lists of terms, `**Term**: what it means`. */
export function rewriteDefinitionLists(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "paragraph" && last?.type === "paragraph" && continues(last, node))
      joined[joined.length - 1] = withPosition(
        paragraphOf(joinLines([last, node].flatMap(({ children }) => splitLines(children)))),
        last,
      );
    else joined.push(node);
  }
  return joined.map((node) => (node.type === "paragraph" ? (listOfEntries(node) ?? node) : node));
}

/** Whether the paragraph is a meaning for the one before it: a name alone, or a name with a first meaning. */
function continues(before: Paragraph, { children }: Paragraph): boolean {
  if (colonLength(children) === 0) return false;
  const lines = splitLines(before.children);
  return lines.length === 1 ? isNameAlone(lines[0] ?? []) : entriesOf(lines) !== undefined;
}

function listOfEntries(node: Paragraph): List | undefined {
  const entries = entriesOf(splitLines(node.children));
  return entries && withPosition(listOf(entries.map((entry) => itemOf(termOf(entry)))), node);
}

function entriesOf(lines: readonly Line[]): readonly Entry[] | undefined {
  const [name = [], first = []] = lines;
  if (!isName(name) || colonLength(name) > 0 || colonLength(first) === 0) return undefined;
  const entries: Entry[] = [];
  for (const [i, line] of lines.entries()) {
    const { meanings } = entries.at(-1) ?? {};
    const length = colonLength(line);
    if (!meanings || beginsEntry(line, lines[i - 1] ?? [], lines[i + 1] ?? []))
      entries.push({ name: line, meanings: [] });
    else if (length > 0) meanings.push([dropStart(line, length)]);
    else meanings.at(-1)?.push(line);
  }
  return entries;
}

/** Whether the line is the next name, and not the rest of the meaning before it. */
const beginsEntry = (line: Line, before: Line, after: Line): boolean =>
  colonLength(line) === 0 && colonLength(after) > 0 && sentenceEnd.test(textOf(before)) && isNameAlone(line);

/** The name in bold, and its meanings in one sentence: a card has the first sentences of a meaning only. */
function termOf({ name, meanings }: Entry): PhrasingContent[] {
  const text = (value: string): PhrasingContent => ({ type: "text", value });
  const parts = meanings.flatMap((lines, i) => [
    text(i === 0 ? ": " : "; "),
    ...(i < meanings.length - 1 ? dropFullStop(joinLines(lines)) : joinLines(lines)),
  ]);
  return [{ type: "strong", children: [text(wordsOf(name).join(" "))] }, ...parts];
}

const dropFullStop = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) =>
    node.type === "text" && i === nodes.length - 1
      ? { ...node, value: node.value.replace(/[.;。；]\s*$/, "") }
      : node,
  );

/** The length of the colon and the spaces at the beginning of the line; 0 without them. */
const colonLength = (line: Line): number => /^:[^\S\n]+(?=\S)/.exec(textOf(line))?.[0].length ?? 0;

const wordsOf = (line: Line): readonly string[] => textOf(line).trim().split(/\s+/);

const isName = (line: Line): boolean => wordsOf(line).length <= maxNameWords && !isQuestionText(textOf(line));

const isNameAlone = (line: Line): boolean =>
  isName(line) && colonLength(line) === 0 && !/[.:,;!?。：，；！？]\s*$/.test(textOf(line));
