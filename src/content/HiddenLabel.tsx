/** A question mark in place of a figure's hidden label. */
import { type Drawing } from "../domain/deck/figure";

export function HiddenLabel({ node }: { readonly node: Drawing }) {
  const text = findText(node);
  if (!text) return null;
  const x = Number(text.attributes["x"] ?? 0);
  const y = Number(text.attributes["y"] ?? 0);
  // The mark is centred, so it moves to the middle of where the text is.
  const offsetX = { middle: 0, end: -18, start: 18 }[text.attributes["text-anchor"] ?? "start"] ?? 0;
  return (
    <g {...(node.attributes["transform"] ? { transform: node.attributes["transform"] } : {})}>
      <rect className="label-mask" x={x + offsetX - 18} y={y - 16} width="36" height="23" rx="6" />
      <text className="label-mask-text" x={x + offsetX} y={y} textAnchor="middle">
        ?
      </text>
    </g>
  );
}

/** The first text element in the drawing, or in its descendants. */
function findText(node: Drawing): Drawing | undefined {
  if (node.tag === "text") return node;
  for (const child of node.children) {
    const text = typeof child === "string" ? undefined : findText(child);
    if (text) return text;
  }
  return undefined;
}
