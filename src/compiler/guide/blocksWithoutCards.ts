/** Reports which tables and lists of an imported guide made no card. */
import type { RootContent } from "mdast";
import { holdsNumbers } from "../cards/imported/importedTable";
import { isLinkList } from "../cards/isLinkList";
import type { BlockContext } from "../draft/blockContext";
import type { ChapterDraft } from "../draft/chapterDraft";
import { textOf } from "../imported/questionText";

/** At most this many lines are named; the others are counted. */
const maxNamedLines = 3;

/** Call it with each block that made no card. */
export function recordBlockWithoutCards(node: RootContent, { draft, section, line }: BlockContext): void {
  if (node.type === "table") {
    const [, ...rows] = node.children.map((row) => row.children.map((cell) => textOf(cell)));
    const kind = holdsNumbers(rows) ? "table of numbers" : "table";
    draft.blocksWithoutCards.push({ kind, line, section: section.id });
  } else if (node.type === "list" && node.children.length > 1 && !isLinkList(node))
    draft.blocksWithoutCards.push({ kind: "list", line, section: section.id });
}

/** "no cards from 1 table (line 12) and 2 lists (lines 31 and 39)."; undefined if there are none. */
export function describeBlocksWithoutCards(
  draft: ChapterDraft,
): { readonly line: number; readonly message: string } | undefined {
  // Under a heading that is a question, they are part of the answer.
  const answerSections = new Set(
    draft.cards.filter(({ kind }) => kind === "heading").map(({ section }) => section),
  );
  const blocks = draft.blocksWithoutCards.filter(({ section }) => !answerSections.has(section));
  const [first] = blocks;
  if (!first) return undefined;
  const descriptions = [...new Set(blocks.map(({ kind }) => kind))].map((kind) => {
    const lines = blocks.filter((block) => block.kind === kind).map(({ line }) => `${line}`);
    const { length } = lines;
    const namedLines = lines.slice(0, maxNamedLines);
    const more = length > maxNamedLines ? [`${length - maxNamedLines} more`] : [];
    const plural = length === 1 ? kind : kind.replace(/^\w+/, "$&s");
    return `${length} ${plural} (${length === 1 ? "line" : "lines"} ${listWords([...namedLines, ...more])})`;
  });
  return { line: first.line, message: `no cards from ${listWords(descriptions)}.` };
}

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
