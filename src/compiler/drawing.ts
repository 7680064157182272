/** An SVG text as data: the elements and attributes of the guide's language, and nothing that runs, links or colours. */
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { drawingValue } from "../domain/address";
import { type Drawing, type Figure, drawingAttributes, drawingTags } from "../domain/deck";
import type { Complaints } from "./problem";
import { slug } from "./slug";

type Drawn = Pick<Figure, "drawing" | "labels">;

/** An element that may stand in a drawing, and its line in the file. */
type Part = { readonly drawing: Drawing; readonly line: number };

const tags: ReadonlySet<string> = new Set(drawingTags);
const dropped: ReadonlySet<string> = new Set(["xmlns", "aria-label", "aria-labelledby", "version"]);

/** Undefined, and said, if this is no drawing at all. */
export function drawn(text: string, complain: Complaints): Drawn | undefined {
  const tree = parsed(text, complain);
  if (!tree) return undefined;
  const svg = tree.children.find((child): child is Element => child.type === "element");
  if (svg?.name !== "svg" || typeof svg.attributes["viewBox"] !== "string") {
    complain.mistake(
      svg?.position?.start.line ?? 1,
      'the drawing must be an <svg> with a viewBox. Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 …">.',
    );
    return undefined;
  }
  const parts: Part[] = [];
  const drawing = drawingOf(svg, parts, complain);
  checkMarkers(parts, complain);
  return { drawing, labels: labelsIn(parts, complain) };
}

function parsed(text: string, complain: Complaints): Root | undefined {
  try {
    return fromXml(text);
  } catch (error) {
    const line = error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : 1;
    const cause = error instanceof Error ? error.message.split("\n")[0] : String(error);
    complain.mistake(line, `this is not well-formed XML: ${cause}`);
    return undefined;
  }
}

function drawingOf(element: Element, parts: Part[], complain: Complaints): Drawing {
  const line = element.position?.start.line ?? 1;
  const children: (Drawing | string)[] = [];
  const drawing = { tag: element.name, attributes: attributesOf(element, line, complain), children };
  parts.push({ drawing, line });
  for (const child of element.children) {
    if (child.type === "text" || child.type === "cdata") {
      const text = child.value.replace(/\s+/g, " ");
      if (text.trim() !== "") children.push(text);
    } else if (child.type === "element" && tags.has(child.name))
      children.push(drawingOf(child, parts, complain));
    // The classes have their colours from the app.
    else if (child.type === "element" && child.name !== "style")
      complain.mistake(
        child.position?.start.line ?? line,
        `<${child.name}> may not stand in a figure. It is made of ${drawingTags.join(", ")}.`,
      );
  }
  return drawing;
}

function attributesOf({ name: tag, attributes }: Element, line: number, complain: Complaints) {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (dropped.has(name) || value === null || value === undefined) continue;
    if (!drawingAttributes.has(name))
      complain.mistake(
        line,
        `<${tag}> may not have the attribute ${name}. Use a class of the guide's language instead.`,
      );
    else if (!drawingValue.test(value))
      complain.mistake(
        line,
        `${name}="${value}" leads out of the drawing. Refer to a marker of this file: url(#…).`,
      );
    else kept[name] = value;
  }
  return kept;
}

function checkMarkers(parts: readonly Part[], complain: Complaints): void {
  const markers = new Set(
    parts.flatMap(({ drawing }) => (drawing.tag === "marker" ? (drawing.attributes["id"] ?? []) : [])),
  );
  for (const { drawing, line } of parts)
    for (const value of Object.values(drawing.attributes)) {
      const [, id] = /url\(#([\w-]+)\)/.exec(value) ?? [];
      if (id !== undefined && !markers.has(id))
        complain.mistake(line, `an arrow refers to the marker "${id}", which is not in this file.`);
    }
}

function labelsIn(parts: readonly Part[], complain: Complaints): Figure["labels"] {
  const lines = new Map<string, number>();
  return parts.flatMap(({ drawing, line }) => {
    const id = drawing.attributes["data-label"];
    if (id === undefined) return [];
    const text = wordsIn(drawing).replace(/\s+/g, " ").trim();
    const known = lines.get(slug(id));
    if (slug(id) === "")
      complain.mistake(
        line,
        "a data-label without a name. Give it one of small letters, digits and hyphens.",
      );
    else if (text === "")
      complain.mistake(
        line,
        `the label "${id}" hides no words. Put data-label on the <text>, or on a <g> around it.`,
      );
    else if (known !== undefined)
      complain.mistake(
        line,
        `another label is called "${id}" already, at line ${known}. Give this one its own name.`,
      );
    else {
      lines.set(slug(id), line);
      return [{ id, text }];
    }
    return [];
  });
}

const wordsIn = ({ children }: Drawing): string =>
  children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join(" ");
