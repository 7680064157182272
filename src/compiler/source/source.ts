/** A Markdown file to compile. */

/** The SVG at an address in the chapter; undefined if there is no such file. */
export type ReadFigure = (address: string) => { readonly file: string; readonly text: string } | undefined;

export type Source = {
  /** As messages show it: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: ReadFigure;
  /** A chapter of the project's own guide: unsupported pictures are errors, not warnings. */
  readonly isProjectGuide?: boolean;
};
