/** Shortens an answer for a card: its first sentences and blocks. The section keeps the whole text. */
import type { Block, Inline, RichText } from "../../domain/deck/content";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";
import { countReadableWords } from "../text/wordCount";
import { createParagraph, endsInColon, removeColon } from "../text/inlineText";
import { pictureNote } from "../imported/treeRewrites/pictures";

/** Words on the answer side of a card. */
const maxWords = 60;
const maxItems = 8;
const maxLeadWords = 25;
const maxCodeLines = 14;
const maxItemCodeLines = 6;
const maxRows = 8;

/** In Chinese and Japanese, which have no spaces between words, two characters count as one word. */
const countCardWords = (text: string): number =>
  countReadableWords(text) + (text.match(unspacedCharacter)?.length ?? 0) / 2;
const unspacedCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const countBlockWords = (block: Block): number =>
  block.type === "code" ? 0 : countCardWords(plainTextOfBlocks([block]));

/** Empty if none of the blocks fits on a card. */
export function condenseAnswer(blocks: readonly Block[]): readonly Block[] {
  const condensed: Block[] = [];
  let words = 0;
  for (const source of blocks) {
    if (source.type === "rule" || source.type === "sources") continue;
    const last = condensed.at(-1);
    // "There are three of them" introduces the list after it, too.
    const isIntroduced: boolean =
      last !== undefined &&
      (endsInLeadIn(last) ||
        isLabel(last) ||
        (condensed.length === 1 && source.type === "list" && words < maxLeadWords));
    const count = countBlockWords(source);
    if (condensed.length > 0 && !isIntroduced && words + count > maxWords) break;
    const block = condenseBlock(source, Math.max(maxWords - words, 30));
    if (!block) {
      if (condensed.length > 0) break;
      continue;
    }
    condensed.push(block);
    words += countBlockWords(block);
    if (block !== source || words >= maxWords) break;
  }
  return dropTrailingLeadIns(condensed);
}

/** Drops a last block that only introduces what was cut, such as "For example:". */
function dropTrailingLeadIns(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  const previous = blocks.at(-2);
  const isTrailingLeadIn =
    last &&
    (endsInLeadIn(last) ||
      (previous && isLabel(last)) ||
      (previous && isPicture(last) && endsInLeadIn(previous)));
  return isTrailingLeadIn ? dropTrailingLeadIns(blocks.slice(0, -1)) : blocks;
}

const isPicture = (block: Block): boolean =>
  block.type === "paragraph" && plainTextOf(block.text).replace(pictureNote, "").trim() === "";

/** A short bold paragraph, such as "**Types**:", that is a heading for the next block. */
export const isLabel = (block: Block): boolean =>
  block.type === "paragraph" &&
  countCardWords(plainTextOf(block.text)) <= 5 &&
  block.text.every((part) => typeof part !== "string" || part.trim() === "" || part.trim() === ":") &&
  block.text.some((part) => typeof part !== "string" && part.type === "strong");

/** Whether the block only introduces the next one: "For example:", "as follows," or "Here are some:". */
function endsInLeadIn(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const text = plainTextOf(block.text);
  return (
    /[:,：，]\s*[-–—]*\s*$|\bthere are (?:two|three|four|five|six|seven|\d+|several|many|some|a few|various)\b[^.:,(]*\.?\s*$/i.test(
      text,
    ) ||
    (countCardWords(text) < 16 && /\b(?:below|following|as follows)\b[^.]*\.?\s*$/i.test(text))
  );
}

function condenseBlock(block: Block, limit: number): Block | undefined {
  switch (block.type) {
    case "paragraph": {
      if (countBlockWords(block) <= limit) return block;
      return createParagraph(firstSentences(block.text, limit));
    }
    case "list": {
      if (countBlockWords(block) <= limit && block.items.length <= maxItems) return block;
      const itemLimit = Math.max(10, Math.floor((limit * 1.5) / Math.min(block.items.length, maxItems)));
      const items = block.items.slice(0, maxItems).map((item) => condenseItem(item, itemLimit));
      return { ...block, items };
    }
    case "code": {
      const lines = block.text.split("\n");
      return lines.length <= maxCodeLines
        ? block
        : { ...block, text: [...lines.slice(0, maxCodeLines), "…"].join("\n") };
    }
    case "table":
      return block.rows.length <= maxRows ? block : { ...block, rows: block.rows.slice(0, maxRows) };
    case "quote": {
      const blocks = condenseAnswer(block.blocks);
      return blocks.length > 0 ? { ...block, blocks } : undefined;
    }
    case "ask":
    case "figure":
    case "rule":
    case "sources":
      return undefined;
  }
}

/** An item's first paragraph without its nested blocks; after a label, the beginning of these too, or their code if it is short. */
function condenseItem(item: readonly Block[], limit: number): readonly Block[] {
  const [first, next] = item;
  if (first?.type !== "paragraph") return item.slice(0, 1);
  if (
    next?.type === "code" &&
    next.text.split("\n").length <= maxItemCodeLines &&
    (isLabel(first) || endsInColon(first.text))
  )
    return [first, next];
  const nested = next?.type === "list" ? next.items[0]?.[0] : next;
  if (nested?.type === "paragraph" && (isLabel(first) || endsInColon(first.text)))
    return [createParagraph([...removeColon(first.text), ": ", ...firstSentences(nested.text, limit)])];
  const text =
    countCardWords(plainTextOf(first.text)) <= limit ? first.text : firstSentences(first.text, limit);
  return [createParagraph(item.length > 1 ? removeColon(text) : text)];
}

/** As many whole sentences as fit into `limit` words, at least one; a sentence of more than twice the limit is cut at a word. */
export function firstSentences(text: RichText, limit: number): RichText {
  const plain = plainTextOf(text);
  const ends = [...plain.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  const fitting =
    ends.findLast((end) => countCardWords(plain.slice(0, end)) <= limit) ?? ends[0] ?? plain.length;
  if (countCardWords(plain.slice(0, fitting)) <= limit * 2) return cutText(text, fitting);
  const firstCutWord = [...plain.matchAll(/[^\s\p{Script=Han}]+|\p{Script=Han}{1,2}/gu)][limit];
  return [...cutText(text, firstCutWord?.index ?? fitting), "…"];
}

/** A full stop before a capital, but not that of "e.g."; "。" needs no space after it. */
const sentenceEnd =
  /(?<!\s|\b(?:e\.g|i\.e|eg|ie|vs|cf|approx|incl|ASP))[.!?](?=["”')\]]?\s+[\p{Lu}\p{N}"“([])|[。！？][”』」）]?(?=\s*\S)/gu;

/** The first `length` characters. */
function cutText(text: RichText, length: number): RichText {
  const parts: Inline[] = [];
  let remaining = length;
  for (const part of text) {
    if (remaining <= 0) break;
    const size = plainTextOf([part]).length;
    if (size <= remaining) parts.push(part);
    else if (typeof part === "string") parts.push(part.slice(0, remaining));
    else parts.push("children" in part ? { ...part, children: cutText(part.children, remaining) } : part);
    remaining -= size;
  }
  return parts;
}
