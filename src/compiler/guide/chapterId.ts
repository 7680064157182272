/** The id of a chapter: `introduction` for `data/guide/01-introduction.md`. */
import { type ChapterId } from "../../domain/ids";
import { lastSegment } from "../text/ids";
import { slugify } from "../text/slug";

/** The file's name without its folder and ending. */
export const baseNameOf = (file: string): string => lastSegment(file).replace(/\.[^.]*$/, "");

export const chapterIdOf = (file: string): ChapterId =>
  slugify(baseNameOf(file).replace(/^\d+[-_. ]*/, "")) || "chapter";
