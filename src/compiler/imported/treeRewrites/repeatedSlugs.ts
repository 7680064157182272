/** Finds the headings of a guide that would have the same id. */
import type { Root } from "mdast";
import { slugifyHeading } from "../../text/slug";
import { textOf } from "../questionText";

export function findRepeatedSlugs(root: Root): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const node of root.children) {
    if (node.type !== "heading") continue;
    const slug = slugifyHeading(textOf(node)) || "section";
    if (seen.has(slug)) repeated.add(slug);
    seen.add(slug);
  }
  return repeated;
}
