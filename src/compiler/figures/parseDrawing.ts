/** Converts SVG to data. Only allowed elements and attributes: no scripts, links or colours. */
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import {
  type Drawing,
  type Figure,
  allowedSvgAttributes,
  allowedSvgTags,
  allowedSvgValue,
} from "../../domain/deck/figure";
import type { Reporter } from "../source/diagnostics";
import { type DrawingPart, checkMarkers, collectLabels } from "./labelsAndMarkers";

type ParsedDrawing = Pick<Figure, "drawing" | "labels">;

const allowedTags: ReadonlySet<string> = new Set(allowedSvgTags);
const ignoredAttributes: ReadonlySet<string> = new Set(["xmlns", "aria-label", "aria-labelledby", "version"]);

/** Undefined, with an error, if the text is not an SVG drawing. */
export function parseDrawing(text: string, report: Reporter): ParsedDrawing | undefined {
  const tree = parseXml(text, report);
  if (!tree) return undefined;
  const svg = tree.children.find((child): child is Element => child.type === "element");
  if (svg?.name !== "svg" || typeof svg.attributes["viewBox"] !== "string") {
    report.error(
      svg?.position?.start.line ?? 1,
      'the file must be an <svg> with a viewBox. Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 …">.',
    );
    return undefined;
  }
  const parts: DrawingPart[] = [];
  const drawing = convertElement(svg, parts, report);
  checkMarkers(parts, report);
  return { drawing, labels: collectLabels(parts, report) };
}

function parseXml(text: string, report: Reporter): Root | undefined {
  try {
    return fromXml(text);
  } catch (error) {
    const line = error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : 1;
    const cause = error instanceof Error ? error.message.split("\n")[0] : String(error);
    report.error(line, `this is not well-formed XML: ${cause}`);
    return undefined;
  }
}

function convertElement(element: Element, parts: DrawingPart[], report: Reporter): Drawing {
  const line = element.position?.start.line ?? 1;
  const children: (Drawing | string)[] = [];
  const drawing = { tag: element.name, attributes: convertAttributes(element, line, report), children };
  parts.push({ drawing, line });
  for (const child of element.children) {
    if (child.type === "text" || child.type === "cdata") {
      const text = child.value.replace(/\s+/g, " ");
      if (text.trim() !== "") children.push(text);
    } else if (child.type === "element" && allowedTags.has(child.name))
      children.push(convertElement(child, parts, report));
    // <style> is dropped: the app's stylesheet colours the classes.
    else if (child.type === "element" && child.name !== "style")
      report.error(
        child.position?.start.line ?? line,
        `<${child.name}> is not allowed in a figure. Allowed are ${allowedSvgTags.join(", ")}.`,
      );
  }
  return drawing;
}

function convertAttributes({ name: tag, attributes }: Element, line: number, report: Reporter) {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (ignoredAttributes.has(name) || value === null || value === undefined) continue;
    if (!allowedSvgAttributes.has(name))
      report.error(
        line,
        `the attribute ${name} is not allowed on <${tag}>. Use one of the classes in data/guide/README.md instead.`,
      );
    else if (!allowedSvgValue.test(value))
      report.error(
        line,
        `${name}="${value}" refers to something outside this file. Refer to a marker of this file: url(#…).`,
      );
    else allowed[name] = value;
  }
  return allowed;
}
