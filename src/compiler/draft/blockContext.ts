/** A block's place in the chapter, and how to read it. */
import { type Block, type RichText } from "../../domain/deck/content";
import type { Mark } from "../markdown/marks";
import type { ChapterDraft, DraftSection } from "./chapterDraft";

export type BlockContext = {
  readonly draft: ChapterDraft;
  readonly section: DraftSection;
  readonly blockId: string;
  readonly line: number;
  /** The marks before the block and in its paragraph. */
  readonly marks: readonly Mark[];
  /** Read by the rules for imported guides: the guide is one, and the block has no marks. */
  readonly isReadAsImported: boolean;
  /** False if the section or the block is marked `no cards`. */
  readonly allowsCards: boolean;
  /** The paragraph before, if it ends in a colon. */
  readonly leadIn: RichText | undefined;
};

/** The context of a heading's card in an imported guide. `section`: that of the answer; `line`: of the heading. */
export const headingContext = (draft: ChapterDraft, section: DraftSection, line: number): BlockContext => ({
  draft,
  section,
  blockId: `${section.id}.1`,
  line,
  marks: [],
  isReadAsImported: true,
  allowsCards: !section.options.hasNoCards,
  leadIn: undefined,
});

export type BlockResult = {
  /** Undefined if there is nothing to show. */
  readonly block: Block | undefined;
  /** How many of the nodes that follow belong to it. */
  readonly consumed: number;
};
