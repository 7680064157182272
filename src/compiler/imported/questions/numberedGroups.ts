/** Groups nodes by numbered heading, paragraph or item. */
import type { List, RootContent } from "mdast";
import { textOf } from "../questionText";

/** A numbered node and the nodes after it. Without a number: nodes before the first one, or after another heading or a rule. */
export type Group = { readonly number?: number; readonly nodes: RootContent[] };

export function groupByNumber(
  nodes: readonly RootContent[],
  style: "heading" | "paragraph" | "list",
): readonly Group[] {
  const groups: Group[] = [{ nodes: [] }];
  for (const node of nodes)
    for (const part of style === "list" && node.type === "list" && node.ordered ? splitItems(node) : [node]) {
      const number = part.type === style ? numberOf(part) : undefined;
      const open = groups.at(-1)?.nodes ?? [];
      if (number !== undefined) groups.push({ number, nodes: [part] });
      else if (part.type === "thematicBreak" || isNextSection(part, open[0])) groups.push({ nodes: [part] });
      else open.push(part);
    }
  return groups;
}

const isNextSection = (node: RootContent, start: RootContent | undefined): boolean =>
  node.type === "heading" && !(start?.type === "heading" && start.depth < node.depth);

const splitItems = (list: List): readonly List[] =>
  list.children.map((item, i) => ({ ...list, start: (list.start ?? 1) + i, children: [item] }));

const start =
  /^[^\p{L}\p{N}]*(?:(?:question|ques|q|exercise|problem|task|frage|aufgabe|pregunta|ejercicio|pergunta|quest[ãa]o|вопрос|задание|练习|习题)\s*[-#.№]?\s*(\d{1,3})(?![\d.]*\d)|第?\s*(\d{1,3})\s*[题題]|(\d{1,3})\s*(?:[.):：、](?!\d)|\s[-–—]\s))/iu;

export const numberOf = (node: RootContent): number | undefined => {
  if (node.type === "list") return node.ordered ? (node.start ?? 1) : undefined;
  const [, ...numbers] = start.exec(textOf(node)) ?? [];
  const number = numbers.find((each) => each !== undefined);
  return number === undefined ? undefined : Number(number);
};

/** Splits numbered things where the numbers start again. */
export function splitParts<T extends { readonly number?: number }>(
  all: readonly T[],
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let last = Infinity;
  for (const each of all) {
    const number = each.number ?? 0;
    if (number <= last) parts.push([]);
    parts.at(-1)?.push(each);
    last = number;
  }
  return parts;
}
