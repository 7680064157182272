/** Converts Markdown inline content to deck text: no HTML, only allowed link targets. */
import { normalizeLink } from "../../domain/deck/links";
import { type ChapterId } from "../../domain/ids";
import { type RichText } from "../../domain/deck/content";
import type { Definition, PhrasingContent } from "mdast";
import { joinStrings, trimText } from "../text/inlineText";
import { readMath } from "./math";

export type LinkContext = {
  readonly chapter: ChapterId;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Section ids by normalised heading. GitHub and GitLab build anchors differently, so only letters and digits count. */
  readonly anchors: ReadonlyMap<string, string>;
};

export const normalizeAnchor = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export const convertText = (nodes: readonly PhrasingContent[], linkContext: LinkContext): RichText =>
  trimText(convertInlines(nodes, linkContext));

/** Line ends become spaces. */
const convertInlines = (nodes: readonly PhrasingContent[], linkContext: LinkContext): RichText =>
  joinStrings(nodes.flatMap((node) => convertInline(node, linkContext)));

function convertInline(node: PhrasingContent, linkContext: LinkContext): RichText {
  switch (node.type) {
    case "text":
      return [node.value.replace(/\s*\n\s*/g, " ")];
    case "emphasis":
      return [{ type: "em", children: convertInlines(node.children, linkContext) }];
    case "strong":
      return [{ type: "strong", children: convertInlines(node.children, linkContext) }];
    case "delete":
      return [{ type: "delete", children: convertInlines(node.children, linkContext) }];
    case "inlineCode":
      return [readMath(node.value) ?? { type: "code", text: node.value }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return convertLink(node.url, convertInlines(node.children, linkContext), linkContext);
    case "linkReference":
      return convertLink(
        linkContext.definitions.get(node.identifier)?.url ?? "",
        convertInlines(node.children, linkContext),
        linkContext,
      );
    // Not supported: pictures inside a sentence, raw HTML and footnotes.
    case "image":
    case "imageReference":
    case "html":
    case "footnoteReference":
      return [];
  }
}

/** Drops the link and keeps its text if the target is not allowed. */
function convertLink(url: string, children: RichText, linkContext: LinkContext): RichText {
  if (children.length === 0) return [];
  const href = normalizeLink(url) ?? resolveGuideLink(url, linkContext);
  return href === undefined ? children : [{ type: "link", href, children }];
}

/** Converts `#drift` and `04-data.md#drift` to the app's addresses. */
function resolveGuideLink(url: string, { chapter, anchors }: LinkContext): string | undefined {
  const match = /^(?:\.\/)?(?:(?:\d+-)?([\w-]+)\.md)?(?:#([^\s"'<>\\]*))?$/.exec(url);
  if (!match || url === "") return undefined;
  const [, targetChapter = chapter, anchor] = match;
  if (anchor === undefined) return `/guide/${targetChapter}`;
  return `/guide/${targetChapter}#${(targetChapter === chapter ? anchors.get(normalizeAnchor(anchor)) : undefined) ?? anchor}`;
}
