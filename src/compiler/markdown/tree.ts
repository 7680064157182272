/** Every node of a Markdown tree, from top to bottom. */
import type { Nodes } from "mdast";

export function flattenTree(root: Nodes): readonly Nodes[] {
  const nodes: Nodes[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if ("children" in node) stack.push(...node.children.toReversed());
  }
  return nodes;
}

/** The first node that lies deeper than this, if any does. */
export function findNodeDeeperThan(root: Nodes, limit: number): Nodes | undefined {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry;
    if (depth > limit) return node;
    if ("children" in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
