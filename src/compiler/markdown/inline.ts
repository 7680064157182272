/** Markdown's inline text as a deck's: no HTML, no links that run. */
import type { Definition, PhrasingContent } from "mdast";
import { normalizeLink } from "../../domain/links";
import type { ChapterId, Inline, RichText } from "../../domain/deck";

/** What inline text must know of the chapter that it stands in. */
export type LinkContext = {
  readonly chapter: ChapterId;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Section ids by the letters of their headings: every forge makes anchors of its own from those. */
  readonly anchors: ReadonlyMap<string, string>;
};

export const normalizeAnchor = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Consecutive strings are one string; line ends are spaces. */
export function convertInlines(nodes: readonly PhrasingContent[], linkContext: LinkContext): RichText {
  const parts: Inline[] = [];
  for (const part of nodes.flatMap((node) => convertInline(node, linkContext))) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.filter((part) => part !== "");
}

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
      return [{ type: "code", text: node.value }];
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
    // A picture inside a sentence, raw HTML and footnotes have no place on a card.
    case "image":
    case "imageReference":
    case "html":
    case "footnoteReference":
      return [];
  }
}

/** A link to a place that a deck may lead to; otherwise its words alone. */
function convertLink(url: string, children: RichText, linkContext: LinkContext): RichText {
  if (children.length === 0) return [];
  const href = normalizeLink(url) ?? resolveGuideLink(url, linkContext);
  return href === undefined ? children : [{ type: "link", href, children }];
}

/** `#drift` and `04-data.md#drift` as addresses of the app. */
function resolveGuideLink(url: string, { chapter, anchors }: LinkContext): string | undefined {
  const match = /^(?:\.\/)?(?:(?:\d+-)?([\w-]+)\.md)?(?:#([^\s"'<>\\]*))?$/.exec(url);
  if (!match || url === "") return undefined;
  const [, targetChapter = chapter, anchor] = match;
  if (anchor === undefined) return `/guide/${targetChapter}`;
  return `/guide/${targetChapter}#${(targetChapter === chapter ? anchors.get(normalizeAnchor(anchor)) : undefined) ?? anchor}`;
}

/** Without white space at both ends. */
export function trimText(text: RichText): RichText {
  const parts = [...text];
  const [first] = parts;
  if (typeof first === "string") parts[0] = first.trimStart();
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last.trimEnd();
  return parts.filter((part) => part !== "");
}

/** Splits at each `separator` that stands in plain text. */
export function splitText(text: RichText, separator: string): readonly RichText[] {
  const pieces: Inline[][] = [[]];
  for (const part of text) {
    if (typeof part !== "string") {
      pieces.at(-1)?.push(part);
      continue;
    }
    const [head = "", ...rest] = part.split(separator);
    pieces.at(-1)?.push(head);
    for (const piece of rest) pieces.push([piece]);
  }
  return pieces.map(trimText);
}

/** Without its first `count` characters, which must be plain text. */
export function dropChars(text: RichText, count: number): RichText {
  const [first, ...rest] = text;
  return typeof first === "string" ? trimText([first.slice(count), ...rest]) : text;
}

/** Without links: on a card they would be a way out of the question. */
export function removeLinks(text: RichText): RichText {
  return text.flatMap((part): RichText => {
    if (typeof part === "string" || part.type === "code" || part.type === "break") return [part];
    return part.type === "link"
      ? removeLinks(part.children)
      : [{ ...part, children: removeLinks(part.children) }];
  });
}
