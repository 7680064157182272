/** What Markdown may hold and a deck can't: it is left out, and said. */
import type { Nodes, Root } from "mdast";
import type { Reporter } from "../source/diagnostics";
import { flattenTree } from "./tree";

/** The one kind of picture that a deck holds: an SVG beside the guide, alone in its paragraph. */
const isFigurePath = (url: string): boolean =>
  /\.svg$/i.test(url) && !/^[a-z][a-z0-9+.-]*:|^[/\\]|\\/i.test(url);

/** `ours`: a chapter of the project's own guide, where a picture that is no figure is a mistake. */
export function reportUnsupported(root: Root, isProjectGuide: boolean, report: Reporter): void {
  const figures = new Set<Nodes>(root.children.flatMap((node) => findFigureImage(node) ?? []));
  for (const node of flattenTree(root)) {
    const line = node.position?.start.line ?? 1;
    if ((node.type === "image" || node.type === "imageReference") && !figures.has(node))
      (isProjectGuide ? report.error : report.warning)(
        line,
        "a picture that is no figure is left out. Draw it as figures/….svg, on a line of its own between two empty lines.",
      );
    else if (node.type === "footnoteReference")
      report.warning(line, "a footnote is left out. Say it in the text, in brackets.");
    else if (node.type === "html" && /<(img|picture|svg|table|iframe|video)\b/i.test(node.value))
      report.warning(
        line,
        "raw HTML that shows something is left out. Write it in Markdown, or draw it as a figure.",
      );
  }
}

/** The image of a paragraph that is nothing but a figure. */
export function findFigureImage(node: Nodes): Extract<Nodes, { type: "image" }> | undefined {
  if (node.type !== "paragraph") return undefined;
  const [only, ...more] = node.children.filter(
    (child) => child.type !== "html" && !(child.type === "text" && child.value.trim() === ""),
  );
  return only?.type === "image" && more.length === 0 && isFigurePath(only.url) ? only : undefined;
}
