/** Finds bold words before a colon that a guide uses as labels under several headings: "Purpose", "Use case". */
import type { Root } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { textOf } from "../questionText";

/** A term may be explained under two headings; bold words under three are a label. */
const minSections = 3;

/** The name in lower case, without its colon. */
export const labelOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[:：]\s*$/, "")
    .trim();

export function findRepeatedLabels(root: Root): ReadonlySet<string> {
  const sections = new Map<string, Set<number>>();
  let section = 0;
  for (const child of root.children) {
    if (child.type === "heading") section += 1;
    for (const node of flattenTree(child)) {
      if (node.type !== "listItem") continue;
      const [first] = node.children;
      const [head] = first?.type === "paragraph" ? first.children : [];
      if (head?.type !== "strong") continue;
      const label = labelOf(textOf(head));
      sections.set(label, (sections.get(label) ?? new Set()).add(section));
    }
  }
  return new Set([...sections].filter(([, { size }]) => size >= minSections).map(([label]) => label));
}
