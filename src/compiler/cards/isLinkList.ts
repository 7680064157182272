/** Recognizes lists of links to documents, tools, videos and books in an imported guide. */
import type { List, ListItem, Paragraph } from "mdast";
import { textOf } from "../imported/questionText";
import { flattenTree } from "../markdown/tree";

/** Whether more than half of the items are links. */
export function isLinkList(list: List): boolean {
  const linkItems = list.children.filter((item) => isMostlyLink(item) || isBoldLink(item)).length;
  return linkItems * 2 > list.children.length;
}

function isMostlyLink({ children: [first] }: ListItem): boolean {
  if (first?.type !== "paragraph") return false;
  const links = flattenTree(first).filter(({ type }) => type === "link" || type === "linkReference");
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return links.length > 0 && (linked * 2 >= textOf(first).trim().length || startOf(first)?.type === "link");
}

const startOf = ({ children }: Paragraph) => children.find((node) => textOf(node).trim() !== "");

/** `**[Name](https://…)**: what it is for`; a link within the page may be of a glossary. */
function isBoldLink({ children: [first] }: ListItem): boolean {
  const head = first?.type === "paragraph" ? startOf(first) : undefined;
  const [only, ...more] = head?.type === "strong" ? head.children : [];
  return only?.type === "link" && more.length === 0 && !only.url.startsWith("#");
}
