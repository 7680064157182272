/** Counts the words of texts. */
import { type Block } from "../../domain/deck/content";
import { type Deck } from "../../domain/deck/deck";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";

/** Counts headings, paragraphs, lists, tables and captions, but not code or interview questions. */
export const countDeckWords = ({ sections }: Pick<Deck, "sections">): number =>
  countReadableWords(
    sections
      .map(({ title, blocks }) => `${plainTextOf(title)} ${plainTextOfBlocks(withoutCode(blocks))}`)
      .join(" "),
  );

/** Drops code blocks at every level. */
const withoutCode = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "code":
        return [];
      case "list":
        return block.items.flatMap(withoutCode);
      case "quote":
        return withoutCode(block.blocks);
      case "ask":
        return [{ type: "paragraph", text: block.question }, ...withoutCode(block.answer)];
      case "paragraph":
      case "sources":
      case "table":
      case "figure":
      case "rule":
        return [block];
    }
  });

/** Counts only words with letters or digits. */
export const countReadableWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
