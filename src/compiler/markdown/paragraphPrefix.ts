/** The letter that a paragraph begins with: `Q:`, `A:`, `C:` or `I:`. */
import type { RootContent } from "mdast";

/** Length of the letter and its colon. */
export const prefixLength = 2;

export function paragraphPrefix(node: RootContent): string | undefined {
  const [first] = node.type === "paragraph" ? node.children : [];
  return first?.type === "text" ? /^([QACI]):(?:\s|$)/.exec(first.value)?.[1] : undefined;
}
