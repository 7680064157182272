/** Adds a card to a chapter, and records where it came from. */
import { type Card } from "../../domain/deck/card";
import { tiers } from "../../domain/deck/tier";
import { type FactId } from "../../domain/ids";
import { joinCardId, joinFactId, lastSegment } from "../text/ids";
import { slugify } from "../text/slug";
import { reserveFactId } from "./reserveFactId";
import type { BlockContext } from "./blockContext";
import type { ChapterDraft } from "./chapterDraft";
import { type CardOptions, takeOptions } from "./cardOptions";
import { type TierMark, markedTier } from "./markedTier";

/** Longest id that the deck schema accepts. */
const maxIdLength = 200;

type CardContent = Card extends infer C
  ? C extends Card
    ? Omit<C, "id" | "fact" | "section" | "block" | "tags">
    : never
  : never;

/** One side of a fact. */
type NewCard = {
  readonly fact: FactId;
  readonly side: string;
  readonly content: CardContent;
  /** If it isn't the block's. */
  readonly line?: number;
  /** Besides those of its section and block. */
  readonly tags?: readonly string[];
  /** The tier marks on the card's cell, row or item, the closest first. */
  readonly tiers?: readonly (readonly TierMark[])[];
};

/** The id that the author gave, or one made from the subject. `allowsNumber`: see reserveFactId. */
export const buildFactId = (
  { draft, section }: BlockContext,
  id: string | undefined,
  subject: string,
  line = 1,
  allowsNumber = draft.isImported,
): FactId => {
  const fact = joinFactId(draft.chapter, section.id, id ?? slugify(subject));
  return id === undefined ? reserveFactId(draft, fact, subject, line, allowsNumber) : fact;
};

/** Reports an error for a second card with the same id. In an imported guide, a card with the same content is dropped. */
export function addCard(context: BlockContext, card: NewCard): void {
  const { draft, section, blockId, marks } = context;
  const { fact, side, content, line = context.line } = card;
  const blockOptions: CardOptions = takeOptions(marks, ["tags", ...tiers], draft.marks);
  if (draft.isImported && isRepeated(content, draft)) return;
  const id = joinCardId(fact, side);
  const existing = draft.origins.get(id);
  if (existing) {
    // In an imported guide all facts have different ids, so this is a repeated column.
    draft.report.error(
      line,
      `another card has the id "${id}", at line ${existing.line}. Give this one its own: <!-- id: … -->.`,
      "authorMark",
    );
    return;
  }
  if (id.length > maxIdLength) {
    draft.report.error(
      line,
      `the id "${id}" is longer than ${maxIdLength} characters. Give the card or its heading a shorter one: <!-- id: … -->.`,
    );
    return;
  }
  const tags = [
    ...new Set([...draft.tags, ...section.options.tags, ...blockOptions.tags, ...(card.tags ?? [])]),
  ];
  draft.origins.set(id, { line });
  const tier = markedTier(
    [side, lastSegment(fact)],
    [...(card.tiers ?? []), blockOptions.tiers, section.options.tiers],
  );
  if (tier) draft.markedTiers.set(id, tier);
  draft.cards.push({
    id,
    fact,
    section: section.id,
    block: blockId,
    ...content,
    ...(tags.length > 0 ? { tags } : {}),
  });
}

/** Whether an earlier card of the chapter has the same content. Records the content. */
function isRepeated(content: CardContent, { contents }: ChapterDraft): boolean {
  const text = JSON.stringify(content);
  if (contents.has(text)) return true;
  contents.add(text);
  return false;
}
