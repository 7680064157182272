/** Rewrites multiple choice that repeats the right options in bold below the list: ticks them, and keeps the rest of the line as explanation. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { contentWords, overlap } from "../../text/wordOverlap";
import { type Line, joinLines, paragraphOf, splitLines } from "../lines";
import { withPosition } from "../nodes";
import { textOf } from "../questionText";

/** Word overlap of an option with its repetition, which may have a typo. */
const minOverlap = 0.75;
const maxOptionWords = 40;

export function tickRepeatedOptions(nodes: readonly RootContent[]): RootContent[] {
  const result = [...nodes];
  for (const [i, node] of nodes.entries()) {
    const below = nodes[i + 1];
    if (node.type !== "list" || below?.type !== "paragraph" || !isPlain(node)) continue;
    const { bold, rest } = splitBold(below);
    const right = bold.map((text) => findOptions(node.children, text));
    if (right.length === 0 || !right.every((options) => options !== undefined)) continue;
    const ticked = new Set(right.flat());
    if (ticked.size === node.children.length) continue;
    const children = node.children.map((item) => Object.assign({}, item, { checked: ticked.has(item) }));
    result[i] = { ...node, children };
    result[i + 1] = withPosition(paragraphOf(rest), below);
  }
  return result.filter((node) => node.type !== "paragraph" || node.children.length > 0);
}

const isPlain = ({ children }: List): boolean =>
  children.length >= 2 &&
  children.every(
    (item) =>
      typeof item.checked !== "boolean" &&
      item.children.length === 1 &&
      item.children[0]?.type === "paragraph" &&
      textOf(item).split(/\s+/).length <= maxOptionWords,
  );

/** Splits off the bold words at the beginnings of the paragraph's first lines. */
function splitBold({ children }: Paragraph): {
  readonly bold: readonly string[];
  readonly rest: PhrasingContent[];
} {
  const lines = splitLines(children.filter(({ type }) => type !== "html"));
  const count = lines.findIndex(([first]) => first?.type !== "strong");
  const boldLines = lines.slice(0, count === -1 ? undefined : count);
  const bold = boldLines.map(([first]) => (first ? textOf(first) : ""));
  const rest = [
    ...bold.map((text): Line => [{ type: "text", value: note.exec(text)?.[0] ?? "" }]),
    ...boldLines.map(([, ...more]): Line => more),
    ...lines.slice(boldLines.length),
  ];
  return { bold, rest: joinLines(rest.filter((line) => textOf(line).trim() !== "")) };
}

/** `KMS (it manages keys)` */
const note = /\s*\([^()]*\)\s*$/;

/** The options that a text repeats, one or several: `WAF & Shield`. */
function findOptions(items: readonly ListItem[], text: string): readonly ListItem[] | undefined {
  const find = (part: string) => items.find((item) => isSame(textOf(item), part));
  const withoutNote = text.replace(note, "");
  const whole = find(text) ?? find(withoutNote);
  if (whole) return [whole];
  const parts = withoutNote.split(/\s*(?:&|,|\band\b)\s*/).map(find);
  return parts.every((item) => item !== undefined) ? parts : undefined;
}

const isSame = (option: string, text: string): boolean => {
  const clean = (each: string) => each.trim().toLowerCase();
  return clean(option) === clean(text) || overlap(contentWords(option), contentWords(text)) >= minOverlap;
};
