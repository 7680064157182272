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
