/** Deletions that changed places under a pinned name: without a word, their histories would be each other's. */
import type { Card, Deck, Inline, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import type { ChapterDraft } from "../draft/chapterDraft";

export function reportSwappedClozes(
  { cards, origins, report }: ChapterDraft,
  previousDeck: Deck | undefined,
): void {
  const previousWords = new Map(hiddenWordsById(previousDeck?.cards ?? []));
  for (const [id, words] of hiddenWordsById(cards)) {
    const ownPreviousWords = previousWords.get(id);
    if (ownPreviousWords === undefined || ownPreviousWords === words) continue;
    const [other] =
      [...previousWords].find(([each, hidden]) => each !== id && hidden === words && origins.has(each)) ?? [];
    if (other !== undefined)
      report.error(
        origins.get(id)?.line ?? 1,
        `"${id}" hides "${words}" now, which "${other}" hid on record. Number the deletions as they were, and new ones after them: {{c1::…}}.`,
      );
  }
}

const hiddenWordsById = (cards: readonly Card[]) =>
  cards.flatMap((card) =>
    card.kind === "cloze" ? [[card.id, hiddenWords(card.text, card.group)] as const] : [],
  );

const hiddenWords = (text: RichText, group: number): string =>
  text
    .flatMap((part: Inline) =>
      typeof part !== "string" && part.type === "cloze" && part.group === group
        ? [plainTextOf(part.children)]
        : [],
    )
    .join(" … ");
