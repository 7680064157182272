/** Inline text: marks, code, links and the holes of a cloze. */
import { Fragment } from "react";
import { Link } from "wouter";
import { leavesApp, link } from "../domain/address";
import type { Inline, Prose } from "../domain/deck";

/** How the deletions of a cloze are shown: `hide` that group, or `reveal` it. */
export type Holes = { readonly group: number; readonly show: "hide" | "reveal" };

type Props = { readonly text: Prose; readonly holes?: Holes | undefined };

export function Words({ text, holes }: Props) {
  return text.map((inline, i) => <Fragment key={i}>{word(inline, holes)}</Fragment>);
}

function word(inline: Inline, holes: Holes | undefined) {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "strong":
      return (
        <strong>
          <Words text={inline.children} holes={holes} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Words text={inline.children} holes={holes} />
        </em>
      );
    case "delete":
      return (
        <del>
          <Words text={inline.children} holes={holes} />
        </del>
      );
    case "code":
      return <code>{inline.text}</code>;
    case "break":
      return <br />;
    case "link":
      return <Anchor href={inline.href} text={inline.children} holes={holes} />;
    case "cloze":
      return <Hole cloze={inline} holes={holes} />;
  }
}

function Anchor({ href, text, holes }: Props & { readonly href: string }) {
  const words = <Words text={text} holes={holes} />;
  if (leavesApp(href)) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    );
  }
  // The door lets no other in; should one pass, its words are all that is shown.
  return link.test(href) ? <Link href={href}>{words}</Link> : words;
}

function Hole({
  cloze,
  holes,
}: {
  readonly cloze: Extract<Inline, { type: "cloze" }>;
  readonly holes: Holes | undefined;
}) {
  if (cloze.group !== holes?.group) return <Words text={cloze.children} />;
  if (holes.show === "reveal") {
    return (
      <mark className="rounded bg-accent-soft px-1 text-ink">
        <Words text={cloze.children} />
      </mark>
    );
  }
  return (
    <span className="rounded bg-accent-soft px-2 text-accent-strong">
      {cloze.hint ?? <span aria-hidden="true">…</span>}
      <span className="sr-only"> (what stands here?)</span>
    </span>
  );
}
