/** Renders inline text: emphasis, code, links and cloze deletions. */
import { Fragment } from "react";
import { Link } from "react-router";
import type { Inline, RichText } from "../domain/deck/content";
import { isExternalLink, linkPattern } from "../domain/deck/links";
import { MathView } from "./MathView";

/** Which cloze group is hidden or revealed. */
type ClozeDisplay = { readonly group: number; readonly show: "hide" | "reveal" };

type Props = { readonly text: RichText; readonly clozeDisplay?: ClozeDisplay | undefined };

export function InlineText({ text, clozeDisplay }: Props) {
  return text.map((inline, index) => <Fragment key={index}>{renderInline(inline, clozeDisplay)}</Fragment>);
}

const emphasisTags = { strong: "strong", em: "em", delete: "del" } as const;

function renderInline(inline: Inline, clozeDisplay: ClozeDisplay | undefined) {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "strong":
    case "em":
    case "delete": {
      const Tag = emphasisTags[inline.type];
      return (
        <Tag>
          <InlineText text={inline.children} clozeDisplay={clozeDisplay} />
        </Tag>
      );
    }
    case "code":
      return <code>{inline.text}</code>;
    case "break":
      return <br />;
    case "math":
      return <MathView tree={inline.tree} />;
    case "link":
      return <InlineLink href={inline.href} text={inline.children} clozeDisplay={clozeDisplay} />;
    case "cloze":
      return <ClozeDeletion cloze={inline} clozeDisplay={clozeDisplay} />;
  }
}

function InlineLink({ href, text, clozeDisplay }: Props & { readonly href: string }) {
  const content = <InlineText text={text} clozeDisplay={clozeDisplay} />;
  if (isExternalLink(href)) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    );
  }
  // Decks with other links are refused when loaded. If one passes, only its text is shown.
  return linkPattern.test(href) ? <Link to={href}>{content}</Link> : content;
}

type ClozeDeletionProps = {
  readonly cloze: Extract<Inline, { type: "cloze" }>;
  readonly clozeDisplay: ClozeDisplay | undefined;
};

function ClozeDeletion({ cloze, clozeDisplay }: ClozeDeletionProps) {
  if (cloze.group !== clozeDisplay?.group) return <InlineText text={cloze.children} />;
  if (clozeDisplay.show === "reveal") {
    return (
      <mark className="rounded bg-accent-soft px-1 text-ink">
        <InlineText text={cloze.children} />
      </mark>
    );
  }
  return (
    <span className="rounded bg-accent-soft px-2 text-accent-strong">
      {cloze.hint ?? <span aria-hidden="true">…</span>}
      <span className="sr-only"> (hidden text)</span>
    </span>
  );
}
