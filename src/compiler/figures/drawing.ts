/** An SVG text as data: the elements and attributes of the guide's language, and nothing that runs, links or colours. */
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { allowedSvgValue } from "../../domain/links";
import { type Drawing, type Figure, allowedSvgAttributes, allowedSvgTags } from "../../domain/deck";
import type { Reporter } from "../source/diagnostics";
import { slugify } from "../text/slug";

type ParsedDrawing = Pick<Figure, "drawing" | "labels">;

/** An element that may stand in a drawing, and its line in the file. */
type DrawingPart = { readonly drawing: Drawing; readonly line: number };

const allowedTags: ReadonlySet<string> = new Set(allowedSvgTags);
const ignoredAttributes: ReadonlySet<string> = new Set(["xmlns", "aria-label", "aria-labelledby", "version"]);

/** Undefined, and said, if this is no drawing at all. */
export function parseDrawing(text: string, report: Reporter): ParsedDrawing | undefined {
  const tree = parseXml(text, report);
  if (!tree) return undefined;
  const svg = tree.children.find((child): child is Element => child.type === "element");
  if (svg?.name !== "svg" || typeof svg.attributes["viewBox"] !== "string") {
    report.error(
      svg?.position?.start.line ?? 1,
      'the drawing must be an <svg> with a viewBox. Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 …">.',
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
    // The classes have their colours from the app.
    else if (child.type === "element" && child.name !== "style")
      report.error(
        child.position?.start.line ?? line,
        `<${child.name}> may not stand in a figure. It is made of ${allowedSvgTags.join(", ")}.`,
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
        `<${tag}> may not have the attribute ${name}. Use a class of the guide's language instead.`,
      );
    else if (!allowedSvgValue.test(value))
      report.error(
        line,
        `${name}="${value}" leads out of the drawing. Refer to a marker of this file: url(#…).`,
      );
    else allowed[name] = value;
  }
  return allowed;
}

function checkMarkers(parts: readonly DrawingPart[], report: Reporter): void {
  const markers = new Set(
    parts.flatMap(({ drawing }) => (drawing.tag === "marker" ? (drawing.attributes["id"] ?? []) : [])),
  );
  for (const { drawing, line } of parts)
    for (const value of Object.values(drawing.attributes)) {
      const [, id] = /url\(#([\w-]+)\)/.exec(value) ?? [];
      if (id !== undefined && !markers.has(id))
        report.error(line, `an arrow refers to the marker "${id}", which is not in this file.`);
    }
}

function collectLabels(parts: readonly DrawingPart[], report: Reporter): Figure["labels"] {
  const lines = new Map<string, number>();
  return parts.flatMap(({ drawing, line }) => {
    const id = drawing.attributes["data-label"];
    if (id === undefined) return [];
    const text = textContent(drawing).replace(/\s+/g, " ").trim();
    const existingLine = lines.get(slugify(id));
    if (slugify(id) === "")
      report.error(line, "a data-label without a name. Give it one of small letters, digits and hyphens.");
    else if (text === "")
      report.error(
        line,
        `the label "${id}" hides no words. Put data-label on the <text>, or on a <g> around it.`,
      );
    else if (existingLine !== undefined)
      report.error(
        line,
        `another label is called "${id}" already, at line ${existingLine}. Give this one its own name.`,
      );
    else {
      lines.set(slugify(id), line);
      return [{ id, text }];
    }
    return [];
  });
}

const textContent = ({ children }: Drawing): string =>
  children.map((child) => (typeof child === "string" ? child : textContent(child))).join(" ");
