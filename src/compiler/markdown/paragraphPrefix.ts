/** The letter that a paragraph begins with: `Q:`, `A:`, `C:` or `I:`. */
import type { RootContent } from "mdast";

const letters = ["Q", "A", "C", "I"] as const;
const prefix = new RegExp(String.raw`^([${letters.join("")}]):(?:\s|$)`);

/** Length of the letter and its colon. */
export const prefixLength = 2;

export function paragraphPrefix(node: RootContent): (typeof letters)[number] | undefined {
  const [first] = node.type === "paragraph" ? node.children : [];
  const letter = first?.type === "text" ? prefix.exec(first.value)?.[1] : undefined;
  return letters.find((each) => each === letter);
}
