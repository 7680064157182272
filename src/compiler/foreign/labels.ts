/** Finds the words that stand in bold before a colon again and again in a guide, as labels: "Purpose", "Use case". */
import type { Root } from "mdast";
import { flattenTree } from "../markdown/tree";
import { textOf } from "./questionText";

/** A term may be explained twice; what stands three times says something about its heading. */
const minCount = 3;

export const labelOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function findLabels(root: Root): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of flattenTree(root)) {
    if (node.type !== "listItem") continue;
    const [first] = node.children;
    const [head] = first?.type === "paragraph" ? first.children : [];
    if (head?.type !== "strong") continue;
    const label = labelOf(textOf(head));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= minCount).map(([label]) => label));
}
