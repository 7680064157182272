/** How many words there are to read. */
import type { Block, Deck } from "../domain/deck";
import { plain, plainBlocks } from "../domain/words";

/** Of headings, paragraphs, lists, tables, captions; not of code, and not of the interview questions. */
export const wordsIn = ({ sections }: Pick<Deck, "sections">): number =>
  countWords(
    sections.map(({ title, blocks }) => `${plain(title)} ${plainBlocks(uncoded(blocks))}`).join(" "),
  );

/** Without blocks of code, however deep. */
const uncoded = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "code":
        return [];
      case "list":
        return block.items.flatMap(uncoded);
      case "quote":
        return uncoded(block.blocks);
      case "ask":
        return [{ type: "paragraph", text: block.question }, ...uncoded(block.answer)];
      case "paragraph":
      case "sources":
      case "table":
      case "figure":
      case "rule":
        return [block];
    }
  });

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
