/** Ids as strings that the type checker keeps apart. A plain string fits each of them, see time.ts. */

/** A file name without its number and ending: `introduction` for `01-introduction.md`. */
export type ChapterId = string & { readonly __brand?: "ChapterId" };
/** A heading's own slug, unique in its chapter and free of its parents': `ci-cd-pipelines`. */
export type SectionId = string & { readonly __brand?: "SectionId" };
/** Unique in its chapter: a section and the block's place in it, `ci-cd-pipelines.2`. Not stable between compilations. */
export type BlockId = string & { readonly __brand?: "BlockId" };
/** The file name of a figure without its ending: `mlops-loop`. */
export type FigureId = string & { readonly __brand?: "FigureId" };
/** One fact. Each card asks one side of it: `introduction/ci-cd-pipelines/jenkins`. */
export type FactId = string & { readonly __brand?: "FactId" };
/** A fact and the side of it that is asked: `introduction/ci-cd-pipelines/jenkins:name`. Never changes. */
export type CardId = string & { readonly __brand?: "CardId" };
/** `introduction/questions/mlops-vs-devops?`: a question ends in a question mark, a card never does. Never changes. */
export type QuestionId = string & { readonly __brand?: "QuestionId" };

/** One browser tab, in one page load. */
export type WriterId = string & { readonly __brand?: "WriterId" };
/** Writer and sequence number, `k3f9x2.17`: two events with the same id are the same event. */
export type EventId = string & { readonly __brand?: "EventId" };
/** A unique id of an interview round, without spaces. */
export type RoundId = string & { readonly __brand?: "RoundId" };

/** The chapter that a fact, a card or a question belongs to: ids start with it. */
export const chapterOf = (id: FactId | CardId | QuestionId): ChapterId => id.split("/", 1)[0] ?? "";
