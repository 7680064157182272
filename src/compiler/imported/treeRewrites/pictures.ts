/** Keeps the descriptions of pictures. Decks hold text and SVG drawings, so the pictures themselves are left out. */
import type { Nodes, PhrasingContent, Root } from "mdast";
import { findFigureImage } from "../../markdown/findFigureImage";
import { flattenTree } from "../../markdown/tree";

/** A description: at least two words, and not a file's name. */
const description = /^(?!\S*\.(?:png|jpe?g|gif|svg|webp)$)[^\p{L}]*\p{L}+[^\p{L}]+\p{L}.*$/isu;

/** The text in place of a picture, which is no answer by itself. */
export const pictureNote = /\[Picture: [^\]]*\]/g;

/** Adds the description after the picture, so that the picture is still counted as left out. Edits the tree in place. */
export function keepPictureDescriptions(root: Root): void {
  const figures = new Set<Nodes>(root.children.flatMap((node) => findFigureImage(node) ?? []));
  for (const node of flattenTree(root))
    // Pictures in headings and links are badges and buttons.
    if (node.type === "paragraph")
      node.children = node.children.flatMap((child): PhrasingContent[] =>
        (child.type === "image" || child.type === "imageReference") &&
        !figures.has(child) &&
        description.test(child.alt ?? "")
          ? [child, { type: "text", value: `[Picture: ${child.alt?.trim()}]` }]
          : [child],
      );
}
