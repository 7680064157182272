/** Rewrites inline HTML that has a meaning: line breaks, bold and italic words, code, powers and indices. */
import type { Nodes, PhrasingContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { textOf } from "../questionText";

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("0123456789+-−=()nix").map((char, i) => [char, Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣ")[i] ?? char]),
);
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("0123456789+-−=()aeoxijnktm").map((char, i) => [
    char,
    Array.from("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓᵢⱼₙₖₜₘ")[i] ?? char,
  ]),
);

/** A key in Vim's notation. */
const key = /^<(?:[A-Z]-[^\s<>]+|Esc|CR|Enter|Tab|Space|Leader|Up|Down|Left|Right|BS|Del)>$/;

/** Edits the tree in place. */
export function rewriteInlineHtml(root: Nodes): void {
  for (const node of flattenTree(root))
    if (
      node.type === "paragraph" ||
      node.type === "heading" ||
      node.type === "tableCell" ||
      node.type === "strong" ||
      node.type === "emphasis"
    )
      node.children = rewriteChildren(node.children);
}

function rewriteChildren(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type === "html" && key.test(node.value)) {
      result.push({ type: "inlineCode", value: node.value });
      continue;
    }
    const tag =
      node.type === "html"
        ? /^<(br|li|sup|sub|b|strong|i|em|code|kbd|del|s)\b[^<>]*>$/i.exec(node.value)
        : null;
    const name = tag?.[1]?.toLowerCase();
    if (name === "br" || name === "li") {
      // `<ul><li>` in a cell of a table.
      if (name === "br" || textOf(result).trim() !== "") result.push({ type: "break" });
      continue;
    }
    const end = name === undefined ? -1 : findClose(nodes, i, name);
    if (name === undefined || end === -1) {
      // Drop single closing tags, and tags that only style.
      if (
        !(
          node.type === "html" &&
          /^<\/?(br|sup|sub|b|strong|i|em|code|kbd|del|s|a|center|input)\b/i.test(node.value)
        )
      )
        result.push(node);
      continue;
    }
    result.push(...wrap(name, rewriteChildren(nodes.slice(i + 1, end))));
    i = end;
  }
  // Drop line breaks at the end.
  const last = result.findLastIndex((node) => node.type !== "break" && textOf(node).trim() !== "");
  return result.slice(last + 1).some(({ type }) => type === "break") ? result.slice(0, last + 1) : result;
}

function findClose(nodes: readonly PhrasingContent[], from: number, name: string): number {
  return nodes.findIndex(
    (node, i) => i > from && node.type === "html" && node.value.toLowerCase() === `</${name}>`,
  );
}

function wrap(name: string, children: PhrasingContent[]): PhrasingContent[] {
  const text = children.map((child) => ("value" in child ? child.value : "")).join("");
  switch (name) {
    case "sup":
      return [{ type: "text", value: toSmallCharacters(text, superscripts, "^") }];
    case "sub":
      return [{ type: "text", value: toSmallCharacters(text, subscripts, "_") }];
    case "code":
    case "kbd":
      return text === "" ? children : [{ type: "inlineCode", value: text }];
    case "b":
    case "strong":
      return children.length > 0 ? [{ type: "strong", children }] : [];
    case "i":
    case "em":
      return children.length > 0 ? [{ type: "emphasis", children }] : [];
    default:
      return children;
  }
}

/** Unicode superscripts or subscripts if all characters have one, otherwise `^(…)`. */
function toSmallCharacters(text: string, table: Readonly<Record<string, string>>, sign: string): string {
  if (text === "") return "";
  const chars = Array.from(text);
  if (chars.every((char) => char in table)) return chars.map((char) => table[char]).join("");
  return chars.length === 1 ? `${sign}${text}` : `${sign}(${text})`;
}
