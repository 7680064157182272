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

/** "什么是缓存" has no spaces: two of its letters say as much as a word. */
const countWords = (text: string): number =>
  countReadableWords(text) + (text.match(unspacedLetter)?.length ?? 0) / 2;
const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const countBlockWords = (block: Block): number =>
  block.type === "code" ? 0 : countWords(plainTextOfBlocks([block]));

export function condenseAnswer(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  let words = 0;
  for (const source of blocks) {
    if (source.type === "rule" || source.type === "sources") continue;
    const last = out.at(-1);
    // "There are three of them" introduces the list after it, too.
    const isIntroduced: boolean =
      last !== undefined &&
      (endsInLeadIn(last) ||
        isLabel(last) ||
        (out.length === 1 && source.type === "list" && words < maxLeadWords));
    const count = countBlockWords(source);
    if (out.length > 0 && !isIntroduced && words + count > maxWords) break;
    const block = condenseBlock(source, Math.max(maxWords - words, 30));
    if (!block) {
      if (out.length > 0) break;
      continue;
    }
    out.push(block);
    words += countBlockWords(block);
    if (block !== source || words >= maxWords) break;
  }
  return dropTrailingLeadIns(out);
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

/** Ends in "Types" or the like, a small heading for what comes after it. */
export const isLabel = (block: Block): boolean =>
  block.type === "paragraph" &&
  countWords(plainTextOf(block.text)) <= 5 &&
  block.text.every((part) => typeof part !== "string" || part.trim() === "" || part.trim() === ":") &&
  block.text.some((part) => typeof part !== "string" && part.type === "strong");

/** "For example:", "as follows," or "Here are some:" says nothing without what comes after it. */
const endsInLeadIn = (block: Block): boolean =>
  block.type === "paragraph" &&
  (/[:,：，]\s*[-–—]*\s*$|\bthere are (?:two|three|four|five|six|seven|\d+|several|many|some|a few|various)\b[^.:,(]*\.?\s*$/i.test(
    plainTextOf(block.text),
  ) ||
    (countWords(plainTextOf(block.text)) < 16 &&
      /\b(?:below|following|as follows)\b[^.]*\.?\s*$/i.test(plainTextOf(block.text))));

function condenseBlock(block: Block, limit: number): Block | undefined {
  switch (block.type) {
    case "paragraph": {
      if (countBlockWords(block) <= limit) return block;
      return createParagraph(firstSentences(block.text, limit));
    }
    case "list": {
      if (countBlockWords(block) <= limit && block.items.length <= maxItems) return block;
      const items = block.items
        .slice(0, maxItems)
        .map((item) =>
          condenseItem(
            item,
            Math.max(10, Math.floor((limit * 1.5) / Math.min(block.items.length, maxItems))),
          ),
        );
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

/** The first paragraph of an item, without what is nested in it; a label with the beginning of that, or its code if that is short. */
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
  const said = countWords(plainTextOf(first.text)) <= limit ? first.text : firstSentences(first.text, limit);
  return [createParagraph(item.length > 1 ? removeColon(said) : said)];
}

/** As many whole sentences as fit, but one at least; a sentence that is too long is cut at a word. */
export function firstSentences(text: RichText, limit: number): RichText {
  const plain = plainTextOf(text);
  const ends = [...plain.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  const fitting = ends.findLast((end) => countWords(plain.slice(0, end)) <= limit) ?? ends[0] ?? plain.length;
  if (countWords(plain.slice(0, fitting)) <= limit * 2) return cutText(text, fitting);
  const words = [...plain.matchAll(/[^\s\p{Script=Han}]+|\p{Script=Han}{1,2}/gu)][limit];
  return [...cutText(text, words?.index ?? fitting), "…"];
}

/** A full stop before a capital, but not that of "e.g."; "。" needs no space after it. */
const sentenceEnd =
  /(?<!\s|\b(?:e\.g|i\.e|eg|ie|vs|cf|approx|incl|ASP))[.!?](?=["”')\]]?\s+[\p{Lu}\p{N}"“([])|[。！？][”』」）]?(?=\s*\S)/gu;

/** The first `length` characters. */
function cutText(text: RichText, length: number): RichText {
  const out: Inline[] = [];
  let left = length;
  for (const part of text) {
    if (left <= 0) break;
    const size = plainTextOf([part]).length;
    if (size <= left) out.push(part);
    else if (typeof part === "string") out.push(part.slice(0, left));
    else out.push("children" in part ? { ...part, children: cutText(part.children, left) } : part);
    left -= size;
  }
  return out;
}
