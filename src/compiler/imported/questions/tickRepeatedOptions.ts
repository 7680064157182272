/** Multiple choice whose right options stand in bold again below all of them: they are ticked, and the line below explains. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { contentWords, overlap } from "../../text/wordOverlap";
import { type Line, joinLines, paragraphOf, splitLines } from "../lines";
import { withPosition } from "../nodes";
import { textOf } from "../questionText";

/** An option that is said again, perhaps with a typo. */
const minOverlap = 0.75;
const maxOptionWords = 40;

export function tickRepeatedOptions(nodes: readonly RootContent[]): RootContent[] {
  const out = [...nodes];
  for (const [i, node] of nodes.entries()) {
    const below = nodes[i + 1];
    if (node.type !== "list" || below?.type !== "paragraph" || !isPlain(node)) continue;
    const { bold, rest } = splitBold(below);
    const right = bold.map((text) => findOptions(node.children, text));
    if (right.length === 0 || !right.every((found) => found !== undefined)) continue;
    const ticked = new Set(right.flat());
    if (ticked.size === node.children.length) continue;
    const children = node.children.map((item) => Object.assign({}, item, { checked: ticked.has(item) }));
    out[i] = { ...node, children };
    out[i + 1] = withPosition(paragraphOf(rest), below);
  }
  return out.filter((node) => node.type !== "paragraph" || node.children.length > 0);
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

/** What stands in bold at the beginning of the paragraph's lines, and what follows. */
function splitBold({ children }: Paragraph): {
  readonly bold: readonly string[];
  readonly rest: PhrasingContent[];
} {
  const lines = splitLines(children.filter(({ type }) => type !== "html"));
  const count = lines.findIndex(([first]) => first?.type !== "strong");
  const own = lines.slice(0, count === -1 ? undefined : count);
  const bold = own.map(([first]) => (first ? textOf(first) : ""));
  const rest = [
    ...bold.map((text): Line => [{ type: "text", value: note.exec(text)?.[0] ?? "" }]),
    ...own.map(([, ...more]): Line => more),
    ...lines.slice(own.length),
  ];
  return { bold, rest: joinLines(rest.filter((line) => textOf(line).trim() !== "")) };
}

/** `KMS (it manages keys)` */
const note = /\s*\([^()]*\)\s*$/;

/** The options that a text repeats, one or several: `WAF & Shield`. */
function findOptions(items: readonly ListItem[], text: string): readonly ListItem[] | undefined {
  const find = (part: string) => items.find((item) => isSame(textOf(item), part));
  const own = text.replace(note, "");
  const whole = find(text) ?? find(own);
  if (whole) return [whole];
  const parts = own.split(/\s*(?:&|,|\band\b)\s*/).map(find);
  return parts.every((item) => item !== undefined) ? parts : undefined;
}

const isSame = (option: string, text: string): boolean => {
  const clean = (each: string) => each.trim().toLowerCase();
  return clean(option) === clean(text) || overlap(contentWords(option), contentWords(text)) >= minOverlap;
};
