/** Renders a formula from the deck's data as MathML, which browsers draw and read aloud themselves. */
import { type ReactNode, createElement } from "react";
import type { MathElement } from "../domain/deck/math";

export function MathView({ tree }: { readonly tree: MathElement }) {
  return renderElement(tree, 0);
}

function renderElement({ tag, attributes, children }: MathElement, key: number): ReactNode {
  return createElement(
    tag,
    { ...attributes, key },
    ...children.map((child, index) => (typeof child === "string" ? child : renderElement(child, index))),
  );
}
