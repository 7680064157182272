/** The labels and the markers of a drawing, checked. */
import { type Drawing, type Figure } from "../../domain/deck/figure";
import type { Reporter } from "../source/diagnostics";
import { slugify } from "../text/slug";

/** An element of a drawing, and its line in the file. */
export type DrawingPart = { readonly drawing: Drawing; readonly line: number };

export function checkMarkers(parts: readonly DrawingPart[], report: Reporter): void {
  const markers = new Set(
    parts.flatMap(({ drawing }) => (drawing.tag === "marker" ? (drawing.attributes["id"] ?? []) : [])),
  );
  for (const { drawing, line } of parts)
    for (const value of Object.values(drawing.attributes)) {
      const [, id] = /url\(#([\w-]+)\)/.exec(value) ?? [];
      if (id !== undefined && !markers.has(id))
        report.error(line, `there is no marker "${id}" in this file. Add it, or correct the reference.`);
    }
}

/** The labels that can be hidden, by `data-label`. */
export function collectLabels(parts: readonly DrawingPart[], report: Reporter): Figure["labels"] {
  const lines = new Map<string, number>();
  return parts.flatMap(({ drawing, line }) => {
    const id = drawing.attributes["data-label"];
    if (id === undefined) return [];
    const text = textContent(drawing).replace(/\s+/g, " ").trim();
    const existingLine = lines.get(slugify(id));
    if (slugify(id) === "")
      report.error(line, "no id can be made from this data-label. Use small letters, digits and hyphens.");
    else if (text === "")
      report.error(
        line,
        `the label "${id}" has no text. Put data-label on the <text>, or on a <g> around it.`,
      );
    else if (existingLine !== undefined)
      report.error(
        line,
        `another label has the name "${id}", at line ${existingLine}. Give this one its own.`,
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
