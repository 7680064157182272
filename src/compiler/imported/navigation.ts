/** Drops navigation within a page: "Back to top" and rows of links into the same page. */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { textOf } from "./questionText";

/** Drops paragraphs that have only links into the same page. */
export const dropNavigation = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.filter((node) => node.type !== "paragraph" || !isNavigation(node));

function isNavigation({ children }: Paragraph): boolean {
  const links = linksOf(children);
  return (
    links.length > 0 &&
    links.every((url) => url.startsWith("#")) &&
    !/[\p{L}\p{N}]{2}/u.test(textOutsideLinks(children))
  );
}

const linksOf = (nodes: readonly PhrasingContent[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type === "link") return [node.url];
    return "children" in node ? linksOf(node.children) : [];
  });

/** The text outside of links. */
const textOutsideLinks = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === "link" || node.type === "linkReference") return "";
      return "children" in node ? textOutsideLinks(node.children) : textOf(node);
    })
    .join("");

/** A line with nothing but a link "back to top" or the like. */
export const isBackToTop = (line: string): boolean =>
  /^\W*(?:back to (?:the )?(?:top|contents?|table of contents|index|toc)|go to top|return to top|table of contents|scroll to top)\W*(?:\(#[^()]*\)\W*)?$/i.test(
    line.replace(/<[^<>]*>/g, "").trim(),
  ) && /[[<⬆↑↥🔝]/u.test(line);
