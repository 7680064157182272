/** Markdown's inline text as a deck's: no HTML, no links that run. */
import type { Definition, PhrasingContent } from "mdast";
import { linkOf } from "../domain/address";
import type { ChapterId, Inline, Prose } from "../domain/deck";

/** What inline text must know of the chapter that it stands in. */
export type Surroundings = {
  readonly chapter: ChapterId;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Section ids by the letters of their headings: every forge makes anchors of its own from those. */
  readonly anchors: ReadonlyMap<string, string>;
};

export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Consecutive strings are one string; line ends are spaces. */
export function prose(nodes: readonly PhrasingContent[], around: Surroundings): Prose {
  const parts: Inline[] = [];
  for (const part of nodes.flatMap((node) => inline(node, around))) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.filter((part) => part !== "");
}

function inline(node: PhrasingContent, around: Surroundings): Prose {
  switch (node.type) {
    case "text":
      return [node.value.replace(/\s*\n\s*/g, " ")];
    case "emphasis":
      return [{ type: "em", children: prose(node.children, around) }];
    case "strong":
      return [{ type: "strong", children: prose(node.children, around) }];
    case "delete":
      return [{ type: "delete", children: prose(node.children, around) }];
    case "inlineCode":
      return [{ type: "code", text: node.value }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return linked(node.url, prose(node.children, around), around);
    case "linkReference":
      return linked(around.definitions.get(node.identifier)?.url ?? "", prose(node.children, around), around);
    // A picture inside a sentence, raw HTML and footnotes have no place on a card.
    case "image":
    case "imageReference":
    case "html":
    case "footnoteReference":
      return [];
  }
}

/** A link to a place that a deck may lead to; otherwise its words alone. */
function linked(url: string, children: Prose, around: Surroundings): Prose {
  if (children.length === 0) return [];
  const href = linkOf(url) ?? inGuide(url, around);
  return href === undefined ? children : [{ type: "link", href, children }];
}

/** `#drift` and `04-data.md#drift` as addresses of the app. */
function inGuide(url: string, { chapter, anchors }: Surroundings): string | undefined {
  const found = /^(?:\.\/)?(?:(?:\d+-)?([\w-]+)\.md)?(?:#([^\s"'<>\\]*))?$/.exec(url);
  if (!found || url === "") return undefined;
  const [, file = chapter, place] = found;
  if (place === undefined) return `/guide/${file}`;
  return `/guide/${file}#${(file === chapter ? anchors.get(lettersOf(place)) : undefined) ?? place}`;
}

/** Without white space at both ends. */
export function trimmed(text: Prose): Prose {
  const parts = [...text];
  const [first] = parts;
  if (typeof first === "string") parts[0] = first.trimStart();
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last.trimEnd();
  return parts.filter((part) => part !== "");
}

/** Splits at each `separator` that stands in plain text. */
export function split(text: Prose, separator: string): readonly Prose[] {
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
  return pieces.map(trimmed);
}

/** Without its first `count` characters, which must be plain text. */
export function without(text: Prose, count: number): Prose {
  const [first, ...rest] = text;
  return typeof first === "string" ? trimmed([first.slice(count), ...rest]) : text;
}

/** Without links: on a card they would be a way out of the question. */
export function unlinked(text: Prose): Prose {
  return text.flatMap((part): Prose => {
    if (typeof part === "string" || part.type === "code" || part.type === "break") return [part];
    return part.type === "link" ? unlinked(part.children) : [{ ...part, children: unlinked(part.children) }];
  });
}
