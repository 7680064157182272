/** A Markdown file to compile. */

/** The SVG at an address in the chapter; undefined if there is no such file. */
export type ReadFigure = (address: string) => { readonly file: string; readonly text: string } | undefined;

export type Source = {
  /** As messages show it: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: ReadFigure;
  /** From outside data/guide: read in the forms that people use, and never refused for its names or pictures. */
  readonly isImported?: boolean;
  /** The chapter's id, if it isn't to be made from the file's name. */
  readonly chapter?: string;
};
