/** Finds the image of a paragraph that is nothing but a figure: an SVG file beside the guide. */
import type { Image, Nodes } from "mdast";

const isFigurePath = (url: string): boolean =>
  /\.svg$/i.test(url) && !/^[a-z][a-z0-9+.-]*:|^[/\\]|\\/i.test(url);

export function findFigureImage(node: Nodes): Image | undefined {
  if (node.type !== "paragraph") return undefined;
  const [only, ...more] = node.children.filter(
    (child) => child.type !== "html" && !(child.type === "text" && child.value.trim() === ""),
  );
  return only?.type === "image" && more.length === 0 && isFigurePath(only.url) ? only : undefined;
}
