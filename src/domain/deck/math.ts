/** Mathematics: MathML as data, and the part of MathML that a deck may use. */

/** Elements of presentation MathML. No links, scripts or HTML inside. */
export const allowedMathTags = [
  "math",
  "mrow",
  "mi",
  "mn",
  "mo",
  "ms",
  "mtext",
  "mspace",
  "mfrac",
  "msqrt",
  "mroot",
  "mstyle",
  "merror",
  "mpadded",
  "mphantom",
  "menclose",
  "msub",
  "msup",
  "msubsup",
  "munder",
  "mover",
  "munderover",
  "mmultiscripts",
  "mprescripts",
  "none",
  "mtable",
  "mtr",
  "mtd",
] as const;
export const allowedMathAttributes = [
  "accent",
  "accentunder",
  "columnalign",
  "columnlines",
  "columnspacing",
  "columnspan",
  "depth",
  "display",
  "displaystyle",
  "fence",
  "form",
  "frame",
  "height",
  "largeop",
  "linethickness",
  "lspace",
  "mathvariant",
  "maxsize",
  "minsize",
  "movablelimits",
  "notation",
  "rowlines",
  "rowspacing",
  "rowspan",
  "rspace",
  "scriptlevel",
  "separator",
  "stretchy",
  "symmetric",
  "voffset",
  "width",
] as const;
/** Words, numbers and lengths. */
export const allowedMathValue = /^[\w .%+-]*$/;

/** A MathML element as data. */
export type MathElement = {
  readonly tag: (typeof allowedMathTags)[number];
  readonly attributes: Readonly<Partial<Record<(typeof allowedMathAttributes)[number], string>>>;
  readonly children: readonly (MathElement | string)[];
};
