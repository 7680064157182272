/** Reports Markdown that decks don't support: pictures that are not figures, footnotes, raw HTML. */
import type { Nodes, Root } from "mdast";
import type { Reporter } from "../source/diagnostics";
import { findFigureImage } from "./findFigureImage";
import { flattenTree, lineOf } from "./tree";

export function reportUnsupported(root: Root, report: Reporter): void {
  const figures = new Set<Nodes>(root.children.flatMap((node) => findFigureImage(node) ?? []));
  for (const node of flattenTree(root)) {
    if ((node.type === "image" || node.type === "imageReference") && !figures.has(node))
      report.error(
        lineOf(node),
        "only SVG figures are supported; this picture is left out. Save it as figures/….svg and put it on a line of its own between empty lines.",
        "pictureLeftOut",
      );
    else if (node.type === "footnoteReference")
      report.warning(
        lineOf(node),
        "footnotes are not supported; this one is left out. Put it in the text, in brackets.",
      );
    else if (node.type === "html" && /<(img|picture|svg|table|iframe|video)\b/i.test(node.value))
      report.warning(
        lineOf(node),
        "raw HTML is not supported; this is left out. Write it in Markdown, or draw it as a figure.",
        "htmlLeftOut",
      );
  }
}
