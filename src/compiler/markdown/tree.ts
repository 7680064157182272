/** Walks a Markdown tree, from top to bottom and without recursion. */
import type { Nodes } from "mdast";

export const lineOf = ({ position }: Nodes, fallback = 1): number => position?.start.line ?? fallback;

export function flattenTree(root: Nodes): readonly Nodes[] {
  const nodes: Nodes[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if ("children" in node) stack.push(...node.children.toReversed());
  }
  return nodes;
}

/** A node that is nested more deeply than `limit`, if there is one. */
export function findNodeDeeperThan(root: Nodes, limit: number): Nodes | undefined {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry;
    if (depth > limit) return node;
    if ("children" in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
