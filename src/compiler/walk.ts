/** Every node of a Markdown tree, from top to bottom. */
import type { Nodes } from "mdast";

export function nodesIn(root: Nodes): readonly Nodes[] {
  const found: Nodes[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    if ("children" in node) open.push(...node.children.toReversed());
  }
  return found;
}

/** The first node that lies deeper than this, if any does. */
export function deeperIn(root: Nodes, limit: number): Nodes | undefined {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > limit) return node;
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
