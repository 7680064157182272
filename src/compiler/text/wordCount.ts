/** How many words there are to read. */
import type { Block, Deck } from "../../domain/deck";
import { plainTextOf, plainTextOfBlocks } from "../../domain/plainText";

/** Of headings, paragraphs, lists, tables, captions; not of code, and not of the interview questions. */
export const countDeckWords = ({ sections }: Pick<Deck, "sections">): number =>
  countReadableWords(
    sections
      .map(({ title, blocks }) => `${plainTextOf(title)} ${plainTextOfBlocks(withoutCode(blocks))}`)
      .join(" "),
  );

/** Without blocks of code, however deep. */
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

export const countReadableWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
