/** Figures: SVG as data, and the part of SVG that they may use. */
import type { FigureId } from "../ids";

/** The SVG elements and attributes that a figure may use: geometry, ids and classes. No scripts, links or colours. */
export const allowedSvgTags = [
  "svg",
  "title",
  "desc",
  "g",
  "path",
  "line",
  "polyline",
  "polygon",
  "rect",
  "circle",
  "ellipse",
  "text",
  "tspan",
  "defs",
  "marker",
] as const;
export const allowedSvgAttributes: ReadonlySet<string> = new Set(
  (
    "class id role x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height transform viewBox preserveAspectRatio " +
    "text-anchor dominant-baseline marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY " +
    "orient data-label"
  ).split(" "),
);

/** An SVG element as data. */
export type Drawing = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawing | string)[];
};

export type Figure = {
  readonly id: FigureId;
  /** Text alternative. */
  readonly alt: string;
  readonly drawing: Drawing;
  /** Labels that a card can hide: the value of `data-label`, and the text that it marks. */
  readonly labels: readonly { readonly id: string; readonly text: string }[];
};

/** Allowed attribute values in an SVG figure: they may refer only to a marker of the same file. Backslashes are refused because they can spell `url(`. */
export const allowedSvgValue = /^(?!.*(?:url\s*\((?!#[\w-]+\))|javascript:|\\)).*$/is;
