/** Walks a Markdown tree, from top to bottom and without recursion. */
import type { Nodes } from "mdast";

export const lineOf = ({ position }: Nodes, fallback = 1): number => position?.start.line ?? fallback;

const childrenOf = (node: Nodes): readonly Nodes[] => {
  if (node.type === "questionAnswer") return [...node.question, ...node.details, ...node.answer];
  return "children" in node ? node.children : [];
};

export function flattenTree(root: Nodes): readonly Nodes[] {
  const nodes: Nodes[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    for (const child of childrenOf(node).toReversed()) stack.push(child);
  }
  return nodes;
}

/** A node that is nested more deeply than `limit`, if there is one. */
export function findNodeDeeperThan(root: Nodes, limit: number): Nodes | undefined {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry;
    if (depth > limit) return node;
    for (const child of childrenOf(node)) stack.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
