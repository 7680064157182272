/** Marks: HTML comments with the author's instructions for a line or a block, such as `<!-- id: kiln -->`. */
import type { Html, Nodes, Root } from "mdast";
import { tiers } from "../../domain/deck/tier";
import { type Reporter, silentReporter } from "../source/diagnostics";
import { flattenTree, lineOf } from "./tree";

const namesWithValue = ["id", "ask", "name", "list", "tags"] as const;
const markNames = [...namesWithValue, "no cards", "no list", "one way", ...tiers] as const;
export type MarkName = (typeof markNames)[number];

export type Mark = { readonly name: MarkName; readonly value: string; readonly line: number };

export type ChapterMarks = {
  readonly byNode: ReadonlyMap<Nodes, readonly Mark[]>;
  /** Marks not yet used. Those left at the end are reported as having no effect. */
  readonly unused: Set<Mark>;
};

const htmlComment = /<!--([\s\S]*?)-->/g;

export function collectMarks(root: Root, report: Reporter): ChapterMarks {
  const byNode = new Map<Nodes, readonly Mark[]>();
  for (const node of flattenTree(root)) if (node.type === "html") byNode.set(node, parseMarks(node, report));
  return { byNode, unused: new Set([...byNode.values()].flat()) };
}

export const holdsMark = (node: Nodes): boolean =>
  flattenTree(node).some((each) => each.type === "html" && parseMarks(each, silentReporter).length > 0);

export const marksOf = (nodes: readonly Nodes[], { byNode }: ChapterMarks): readonly Mark[] =>
  nodes.flatMap((node) => byNode.get(node) ?? []);

/** Returns the marks with these names, or all without names, and counts them as used. */
export function takeMarks(
  marks: readonly Mark[],
  { unused }: ChapterMarks,
  names: readonly MarkName[] = markNames,
): readonly Mark[] {
  const taken = marks.filter(({ name }) => names.includes(name));
  for (const mark of taken) unused.delete(mark);
  return taken;
}

/** Warns about marks that have no effect. */
export function reportUnusedMarks({ unused }: ChapterMarks, report: Reporter): void {
  for (const { name, line } of unused)
    report.warning(
      line,
      `the mark "${name}" has no effect here. Put it at the end of the line that makes the card, or on a line of its own before it.`,
      "authorMark",
    );
}

/** The marks in a piece of HTML. Other HTML comments are ignored. */
function parseMarks(node: Html, report: Reporter): Mark[] {
  const marks: Mark[] = [];
  for (const match of node.value.matchAll(htmlComment)) {
    const line = lineOf(node) + node.value.slice(0, match.index).split("\n").length - 1;
    const text = (match[1] ?? "").trim();
    const colon = text.indexOf(":");
    const word = (colon === -1 ? text : text.slice(0, colon)).trim();
    const value = colon === -1 ? "" : text.slice(colon + 1).trim();
    const name = markNames.find((each) => each === word);
    if (name === undefined) {
      if (/^(?:was|retired)$/.test(word))
        report.warning(
          line,
          `the mark "${word}" is not needed any more: the ledger beside the decks keeps former ids. Remove it.`,
        );
      else if (isMisspelledName(word))
        report.error(line, `unknown mark "${word}". Use one of ${markNames.join(", ")}.`);
    } else if (value === "" && namesWithValue.some((each) => each === name))
      report.error(line, `the mark "${name}" has no value. Write <!-- ${name}: … -->.`, "authorMark");
    else if (name === "id" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
      report.error(
        line,
        `"${value}" is not a valid id. Use small letters, digits and single hyphens.`,
        "authorMark",
      );
    else marks.push({ name, value, line });
  }
  return marks;
}

const isMisspelledName = (name: string): boolean =>
  /^(ids?|asks?|names?|lists?|no[- ]?cards?|no[- ]?lists?|one[- ]?way|tags?|core|standard|details?)$/i.test(
    name,
  );
