/** A figure drawn from the deck's data: no HTML, the app's own colours, and a label that can be hidden. */
import { type ReactNode, createElement, useId } from "react";
import type { Drawing, Figure, Prose } from "../domain/deck";
import { Words } from "./Words";

/** One label, hidden behind a question mark or marked out. */
type Veil = { readonly label: string; readonly show: "hide" | "reveal" };

type Props = { readonly figure: Figure; readonly caption?: Prose; readonly veil?: Veil };

export function Drawn({ figure, caption, veil }: Props) {
  // Two figures on a page may use the same marker names.
  const prefix = useId();
  const hidden = veil?.show === "hide" ? figure.labels.find(({ id }) => id === veil.label) : undefined;
  const alt = hidden
    ? `A figure with one label hidden. ${figure.alt.replaceAll(hidden.text, "…")}`
    : figure.alt;
  return (
    <figure className="figure mx-auto max-w-md font-sans">
      <svg
        viewBox={figure.drawing.attributes["viewBox"]}
        role="img"
        aria-label={alt}
        className="block w-full"
      >
        {figure.drawing.children.map((child, i) => draw(child, i, prefix, veil))}
      </svg>
      {caption && caption.length > 0 && (
        <figcaption className="mt-2 text-center text-sm text-quiet">
          <Words text={caption} />
        </figcaption>
      )}
    </figure>
  );
}

const reactNames: Readonly<Record<string, string>> = {
  class: "className",
  "text-anchor": "textAnchor",
  "marker-end": "markerEnd",
  "marker-start": "markerStart",
  "dominant-baseline": "dominantBaseline",
};

function draw(node: Drawing | string, key: number, prefix: string, veil: Veil | undefined): ReactNode {
  if (typeof node === "string") return node;
  // The picture's name is on the svg already; a title would show it again as a tooltip.
  if (node.tag === "title" || node.tag === "desc") return null;
  if (veil && node.attributes["data-label"] === veil.label) {
    if (veil.show === "hide") return <Patch key={key} node={node} />;
  }
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      reactNames[name] ?? name,
      name === "id" ? prefix + value : value.replace(/^url\(#/, `url(#${prefix}`),
    ]),
  );
  if (veil?.show === "reveal" && node.attributes["data-label"] === veil.label)
    attributes["className"] = "revealed";
  return createElement(
    node.tag,
    { ...attributes, key },
    ...node.children.map((child, i) => draw(child, i, prefix, veil)),
  );
}

/** A question mark where the label's words begin. */
function Patch({ node }: { readonly node: Drawing }) {
  const text = firstText(node);
  if (!text) return null;
  const x = Number(text.attributes["x"] ?? 0);
  const y = Number(text.attributes["y"] ?? 0);
  const shift = { middle: 0, end: -18, start: 18 }[text.attributes["text-anchor"] ?? "start"] ?? 0;
  return (
    <g {...(node.attributes["transform"] ? { transform: node.attributes["transform"] } : {})}>
      <rect className="veil" x={x + shift - 18} y={y - 16} width="36" height="23" rx="6" />
      <text className="veil-mark" x={x + shift} y={y} textAnchor="middle">
        ?
      </text>
    </g>
  );
}

function firstText(node: Drawing): Drawing | undefined {
  if (node.tag === "text") return node;
  for (const child of node.children) {
    const found = typeof child === "string" ? undefined : firstText(child);
    if (found) return found;
  }
  return undefined;
}
