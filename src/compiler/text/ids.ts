/**
 * Ids of facts, cards and questions: `chapter/parent/name`, `chapter/parent/name:side` and `chapter/parent/name?`.
 * The parent is a section, or the figure of a label. A heading's fact is the section itself, `chapter/section`.
 */
import { type CardId, type ChapterId, type FactId, type QuestionId } from "../../domain/ids";

export const joinFactId = (chapter: ChapterId, parent: string, name: string): FactId =>
  `${chapter}/${parent}/${name}`;
export const joinParentPath = (chapter: ChapterId, parent: string): string => `${chapter}/${parent}`;
export const joinCardId = (fact: FactId, side: string): CardId => `${fact}:${side}`;
export const joinQuestionId = (path: string): QuestionId => `${path}?`;

/** Adds the chapter to a name that doesn't give one. */
export const withChapter = (name: string, chapter: ChapterId): string =>
  name.includes("/") ? name : `${chapter}/${name}`;

/** An id without its side, or without its question mark. */
export const factOfId = (id: string): FactId => id.replace(/:[^:/]*$|\?$/, "");
export const parentOfId = (id: string): string => factOfId(id).split("/")[1] ?? "";
export const lastSegment = (id: string): string => id.split("/").at(-1) ?? id;

export const isQuestionId = (id: string): boolean => id.endsWith("?");
export const isLabelId = (id: string): boolean => id.endsWith(":label");
/** Whether the name is empty, because it was made from a text without letters or digits. */
export const isNameless = (fact: FactId): boolean => fact.endsWith("/");
