/** Renders a figure from the deck's data as SVG, in the app's colours, with one label optionally hidden or highlighted. */
import { type ReactNode, createElement, useId } from "react";
import type { RichText } from "../domain/deck/content";
import type { Drawing, Figure } from "../domain/deck/figure";
import { escapePattern } from "../domain/text/escapePattern";
import { HiddenLabel } from "./HiddenLabel";
import { InlineText } from "./InlineText";

/** One label that is hidden behind a question mark or highlighted. */
type LabelMask = { readonly label: string; readonly show: "hide" | "reveal" };

type Props = { readonly figure: Figure; readonly caption?: RichText; readonly mask?: LabelMask };

export function FigureView({ figure, caption, mask }: Props) {
  // Two figures on a page may use the same ids, so each gets a prefix.
  const idPrefix = useId();
  const hiddenLabel = mask?.show === "hide" ? figure.labels.find(({ id }) => id === mask.label) : undefined;
  const alt = hiddenLabel
    ? `A figure with one label hidden. ${hideWords(figure.alt, hiddenLabel.text)}`
    : figure.alt;
  return (
    <figure className="figure mx-auto max-w-md font-sans">
      <svg
        viewBox={figure.drawing.attributes["viewBox"]}
        role="img"
        aria-label={alt}
        className="block w-full"
      >
        {figure.drawing.children.map((child, index) => renderNode(child, index, idPrefix, mask))}
      </svg>
      {caption && caption.length > 0 && (
        <figcaption dir="auto" className="mt-2 text-center text-sm text-quiet">
          <InlineText text={caption} />
        </figcaption>
      )}
    </figure>
  );
}

/** Ignores case: "Gateway" in the picture may be "the gateway" in its description. */
const hideWords = (text: string, words: string) => text.replace(new RegExp(escapePattern(words), "giu"), "…");

const reactAttributeNames: Readonly<Record<string, string>> = {
  class: "className",
  "text-anchor": "textAnchor",
  "marker-end": "markerEnd",
  "marker-start": "markerStart",
  "dominant-baseline": "dominantBaseline",
};

function renderNode(
  node: Drawing | string,
  key: number,
  idPrefix: string,
  mask: LabelMask | undefined,
): ReactNode {
  if (typeof node === "string") return node;
  // The svg already has an aria-label; a <title> would also show a tooltip.
  if (node.tag === "title" || node.tag === "desc") return null;
  const isMasked = mask !== undefined && node.attributes["data-label"] === mask.label;
  if (isMasked && mask.show === "hide") return <HiddenLabel key={key} node={node} />;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      reactAttributeNames[name] ?? name,
      name === "id" ? idPrefix + value : value.replace(/^url\(#/, `url(#${idPrefix}`),
    ]),
  );
  if (isMasked) attributes["className"] = "revealed";
  return createElement(
    node.tag,
    { ...attributes, key },
    ...node.children.map((child, index) => renderNode(child, index, idPrefix, mask)),
  );
}
