/** Reads formulas in TeX, `$…$` and `$$…$$`: keeps them as code while Markdown is parsed, then converts them to MathML. */
import { findFenced } from "./fences";
import { hasTex, isTexFormula } from "./texSigns";
import { joinDisplayMath } from "./joinDisplayMath";
import temml from "temml";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Inline } from "../../domain/deck/content";
import {
  type MathElement,
  allowedMathAttributes,
  allowedMathTags,
  allowedMathValue,
} from "../../domain/deck/math";

/** First characters of code that is a formula, until it is converted. */
const inlineMarker = "\u0005";
const displayMarker = "\u0006";

/** Code, an escaped dollar or a formula. So that prices are no formulas, there is no space inside the dollars and no letter or digit around them. */
const pattern =
  /(?<code>`+)(?!`)[^]*?(?<!`)\k<code>(?!`)|\\\$|\$`(?<quoted>[^`]+)`\$|(?<!\$)\$\$(?<display>[^$`]+)\$\$(?!\$)|(?<![\p{L}\p{N}$])\$(?<inline>[^\s$`](?:(?:\\\$|[^$`])*[^\s$`\\])?)\$(?![\p{L}\p{N}$])|\\\((?<round>[^`]*?)\\\)|\\\[(?<square>[^`]*?)\\\]/gu;

/** Writes formulas as code, which Markdown leaves alone. Lines keep their numbers. */
export function protectMath(text: string): string {
  if (!/\$|\\[([]/.test(text)) return text;
  const lines = joinDisplayMath(text.split("\n"));
  const fenced = findFenced(lines);
  return lines.map((line, i) => (fenced.has(i) ? line : line.replace(pattern, rewriteMatch))).join("\n");
}

/** Whether a text between two `$$` in a line is no formula: the cells or the words between two prices. */
const isBetweenPrices = (text: string, whole: string, line: string): boolean =>
  /^[\s>]*\|.*\|\s*$/.test(line)
    ? /(?<!\\)\|/.test(text)
    : line.replace(/^(?:\s|>|[-*+]\s|\d+[.)]\s)+/, "").trim() !== whole &&
      /^[\s,.;:)]/.test(text) &&
      /\p{L}{2}/u.test(text) &&
      !isTexFormula(text);

function rewriteMatch(...match: readonly unknown[]): string {
  const whole = String(match[0]);
  const line = String(match.at(-2));
  const groups = match.at(-1);
  const group = (name: string): string => {
    const value: unknown =
      typeof groups === "object" && groups !== null ? Reflect.get(groups, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  // Escaped brackets are a formula only with TeX in them.
  const bracketed = (name: string) => (hasTex(group(name)) ? group(name) : "");
  if (isBetweenPrices(group("display"), whole, line)) return whole;
  const display = group("display") || bracketed("square");
  const inline = group("quoted") || group("inline") || bracketed("round");
  if (display.trim() !== "") return `\`${displayMarker}${display.trim()}\``;
  return inline.trim() === "" ? whole : `\`${inlineMarker}${inline.trim()}\``;
}

/** Converts code that `protectMath` made of a formula; undefined for other code. */
export function readMath(code: string): Inline | undefined {
  const isDisplay = code.startsWith(displayMarker);
  return isDisplay || code.startsWith(inlineMarker) ? convertTex(code.slice(1), isDisplay) : undefined;
}

/** TeX that can't be converted becomes code. */
export function convertTex(formula: string, isDisplay: boolean): Inline {
  try {
    const xml = temml.renderToString(formula, { displayMode: isDisplay, throwOnError: true, trust: false });
    const root = fromXml(xml).children.find((child): child is Element => child.type === "element");
    if (root) return { type: "math", tex: formula, tree: convertElement(root) };
  } catch {
    // Not TeX, or a command that isn't supported.
  }
  return { type: "code", text: formula };
}

function convertElement({ name, attributes, children }: Element): MathElement {
  return {
    tag: allowedMathTags.find((tag) => tag === name) ?? "mrow",
    attributes: Object.fromEntries(
      allowedMathAttributes.flatMap((attribute) => {
        const value = attributes[attribute];
        return typeof value === "string" && allowedMathValue.test(value) ? [[attribute, value]] : [];
      }),
    ),
    children: children.flatMap((child): (MathElement | string)[] => {
      if (child.type === "text") return [child.value];
      return child.type === "element" ? [convertElement(child)] : [];
    }),
  };
}
