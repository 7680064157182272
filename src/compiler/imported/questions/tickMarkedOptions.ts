/** Rewrites lists in which some options end in "✅" to task lists, which are then read like any other quiz. */
import type { List, ListItem, RootContent } from "mdast";
import { mapTexts, textOf } from "../questionText";

/** A single such list may be a comparison. */
const minLists = 2;
const mark = /\s*(?:✅|✔️?|☑️?)\s*/u;
const wrong = /[❌✖✗✘]/u;

export function tickMarkedOptions(nodes: readonly RootContent[]): RootContent[] {
  const lists = nodes.flatMap((node) => (node.type === "list" ? [node, ...nestedLists(node)] : []));
  if (lists.filter(isMarked).length < minLists) return [...nodes];
  return nodes.map((node) => (node.type === "list" ? tick(node) : node));
}

const nestedLists = ({ children }: List): readonly List[] =>
  children.flatMap((item) => item.children.flatMap((node) => (node.type === "list" ? [node] : [])));

const isMarked = ({ ordered, children }: List): boolean => {
  const marked = children.filter((item) => mark.test(textOf(item)));
  return (
    ordered !== true &&
    marked.length > 0 &&
    marked.length < children.length &&
    children.every(
      (item) =>
        typeof item.checked !== "boolean" &&
        item.children[0]?.type === "paragraph" &&
        !wrong.test(textOf(item)),
    )
  );
};

function tick(list: List): List {
  const isQuiz = isMarked(list);
  return {
    ...list,
    children: list.children.map((item): ListItem => {
      const children = item.children.map((node) => {
        if (node.type === "list") return tick(node);
        return isQuiz && node.type === "paragraph" ? { ...node, children: withoutMark(node.children) } : node;
      });
      return isQuiz ? { ...item, checked: mark.test(textOf(item)), children } : { ...item, children };
    }),
  };
}

const withoutMark = (nodes: Parameters<typeof mapTexts>[0]) =>
  mapTexts(nodes, (value) => (mark.test(value) ? value.replace(mark, " ").trim() : value));
