/** Finds the headings of a guide that would have the same id. */
import type { Root } from "mdast";
import { slugifyHeading } from "../../text/slug";
import { textOf } from "../questionText";

export function findRepeatedSlugs(root: Root): ReadonlySet<string> {
  const slugs = new Set<string>();
  const repeated = new Set<string>();
  for (const node of root.children) {
    if (node.type !== "heading") continue;
    const slug = slugifyHeading(textOf(node)) || "section";
    if (slugs.has(slug)) repeated.add(slug);
    slugs.add(slug);
  }
  return repeated;
}
