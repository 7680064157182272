/** `![alt](figures/loop.svg "caption")`: a drawing as data, and a card for each label that can be hidden. */
import type { Image } from "mdast";
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import {
  type Block,
  type Drawing,
  type Figure,
  type Prose,
  drawingAttributes,
  drawingTags,
} from "../domain/deck";
import { type Draft, type Spot, addCard, wantsCards } from "./draft";
import { paragraph } from "./template";
import { type Complaints, complaintsInto } from "./problem";
import type { Problem } from "./problem";
import { slug } from "./slug";

const tags: ReadonlySet<string> = new Set(drawingTags);
const dropped = new Set(["xmlns", "aria-label", "aria-labelledby", "version"]);

/** The figure's block; undefined, and said, if it can't be drawn. */
export function addFigure(image: Image, spot: Spot, problems: Problem[]): Block | undefined {
  const { draft } = spot;
  const id = slug(/([^/]*)\.svg$/.exec(image.url)?.[1] ?? "");
  const alt = image.alt?.trim() ?? "";
  const caption = image.title?.trim() ?? "";
  if (alt === "")
    draft.complain.mistake(
      spot.line,
      "a figure without words for those who don't see it. Write ![what it shows](…).",
    );
  const file = draft.readFigure(image.url);
  if (!file) {
    draft.complain.mistake(
      spot.line,
      `there is no figure at ${image.url}. Put the SVG there, or correct the address.`,
    );
    return undefined;
  }
  const known = draft.figures.get(id);
  const figure = known ?? drawn(id, alt, file.text, complaintsInto(problems, file.file));
  if (!figure) return undefined;
  if (!known) {
    draft.figures.set(id, figure);
    if (figure.labels.length === 0)
      draft.complain.warning(spot.line, `the figure ${id} has no data-label, so it gives no cards.`);
    if (wantsCards(spot)) addLabels(figure, caption, spot);
  }
  return { type: "figure", figure: id, caption: caption === "" ? [] : [caption] };
}

function addLabels(figure: Figure, caption: string, spot: Spot): void {
  const { draft, marks } = spot;
  const title: Prose = caption === "" ? spot.section.title : [caption.replace(/[.:]$/, "")];
  for (const { id } of figure.labels) {
    const front = [paragraph([...title, ": which words are hidden?"])];
    const fact = `${draft.chapter}/${figure.id}/${slug(id)}`;
    const was = marks.was.map((former) =>
      former.includes("/") ? former : `${draft.chapter}/${figure.id}/${former}`,
    );
    addCard(spot, fact, "label", { kind: "label", front, figure: figure.id, label: id }, spot.line, was);
  }
}

function drawn(id: string, alt: string, text: string, complain: Complaints): Figure | undefined {
  let tree: Root;
  try {
    tree = fromXml(text);
  } catch (error) {
    const line = error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : 1;
    complain.mistake(
      line,
      `this is not well-formed XML: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
    );
    return undefined;
  }
  const svg = tree.children.find((child): child is Element => child.type === "element");
  if (svg?.name !== "svg" || typeof svg.attributes["viewBox"] !== "string") {
    complain.mistake(
      1,
      'the drawing must be an <svg> with a viewBox. Begin with <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 …">.',
    );
    return undefined;
  }
  const drawing = drawingOf(svg, complain);
  const labels = labelsIn(drawing);
  for (const label of labels) {
    if (label.text === "")
      complain.mistake(
        1,
        `the label "${label.id}" hides no words. Put data-label on the <text>, or on a <g> around it.`,
      );
    if (labels.filter(({ id: each }) => each === label.id).length > 1)
      complain.mistake(1, `two labels are called "${label.id}". Give each its own name.`);
  }
  const ids = new Set(idsIn(drawing));
  for (const reference of referencesIn(drawing)) {
    if (!ids.has(reference))
      complain.mistake(1, `an arrow refers to the marker "${reference}", which is not in this file.`);
  }
  return { id, alt, drawing, labels: labels.filter(({ text: words }) => words !== "") };
}

function drawingOf(element: Element, complain: Complaints): Drawing {
  const line = element.position?.start.line ?? 1;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (dropped.has(name) || value === null || value === undefined) continue;
    if (!drawingAttributes.has(name))
      complain.mistake(
        line,
        `<${element.name}> may not have the attribute ${name}. Use a class of the guide's language instead.`,
      );
    else if (/javascript:|url\((?!#[\w-]+\))/i.test(value))
      complain.mistake(
        line,
        `${name}="${value}" leads out of the drawing. Refer to a marker of this file: url(#…).`,
      );
    else kept[name] = value;
  }
  const children = element.children.flatMap((child): (Drawing | string)[] => {
    if (child.type === "text") return child.value.trim() === "" ? [] : [child.value.replace(/\s+/g, " ")];
    if (child.type !== "element" || child.name === "style") return [];
    if (tags.has(child.name)) return [drawingOf(child, complain)];
    complain.mistake(
      child.position?.start.line ?? line,
      `<${child.name}> may not stand in a figure. It is made of ${drawingTags.join(", ")}.`,
    );
    return [];
  });
  return { tag: element.name, attributes: kept, children };
}

const nodesIn = (drawing: Drawing): Drawing[] => [
  drawing,
  ...drawing.children.flatMap((child) => (typeof child === "string" ? [] : nodesIn(child))),
];
const idsIn = (drawing: Drawing) => nodesIn(drawing).flatMap(({ attributes: { id } }) => id ?? []);
const referencesIn = (drawing: Drawing) =>
  nodesIn(drawing).flatMap((node) =>
    Object.values(node.attributes).flatMap((value) => /url\(#([\w-]+)\)/.exec(value)?.[1] ?? []),
  );

function labelsIn(drawing: Drawing): { id: string; text: string }[] {
  return nodesIn(drawing).flatMap((node) => {
    const id = node.attributes["data-label"];
    if (id === undefined) return [];
    const words = (each: Drawing): string =>
      each.children.map((child) => (typeof child === "string" ? child : words(child))).join(" ");
    return [{ id, text: words(node).replace(/\s+/g, " ").trim() }];
  });
}

/** The figures of a chapter, in the order of their first use. */
export const figuresOf = (draft: Draft): readonly Figure[] => [...draft.figures.values()];
