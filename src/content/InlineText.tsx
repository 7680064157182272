/** Renders inline text: emphasis, code, links and cloze deletions. */
import { Fragment } from "react";
import { Link } from "wouter";
import { isExternalLink, linkPattern } from "../domain/links";
import type { Inline, RichText } from "../domain/deck";

/** Which cloze group is hidden or revealed. */
export type ClozeDisplay = { readonly group: number; readonly show: "hide" | "reveal" };

type Props = { readonly text: RichText; readonly clozeDisplay?: ClozeDisplay | undefined };

export function InlineText({ text, clozeDisplay }: Props) {
  return text.map((inline, i) => <Fragment key={i}>{renderInline(inline, clozeDisplay)}</Fragment>);
}

function renderInline(inline: Inline, clozeDisplay: ClozeDisplay | undefined) {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "strong":
      return (
        <strong>
          <InlineText text={inline.children} clozeDisplay={clozeDisplay} />
        </strong>
      );
    case "em":
      return (
        <em>
          <InlineText text={inline.children} clozeDisplay={clozeDisplay} />
        </em>
      );
    case "delete":
      return (
        <del>
          <InlineText text={inline.children} clozeDisplay={clozeDisplay} />
        </del>
      );
    case "code":
      return <code>{inline.text}</code>;
    case "break":
      return <br />;
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
  return linkPattern.test(href) ? <Link href={href}>{content}</Link> : content;
}

function ClozeDeletion({
  cloze,
  clozeDisplay,
}: {
  readonly cloze: Extract<Inline, { type: "cloze" }>;
  readonly clozeDisplay: ClozeDisplay | undefined;
}) {
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
