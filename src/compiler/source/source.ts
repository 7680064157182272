/** A Markdown file to compile. */

/** The SVG at an address in the chapter; undefined if there is no such file. */
export type ReadFigure = (address: string) => { readonly file: string; readonly text: string } | undefined;

export type Source = {
  /** As messages show it: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: ReadFigure;
  /** From outside data/guide: more forms are read, and repeated names and pictures are no errors. */
  readonly isImported?: boolean;
  /** The chapter's id, if it isn't to be made from the file's name. */
  readonly chapter?: string;
};
