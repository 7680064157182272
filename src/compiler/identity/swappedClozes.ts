/** Finds deletions that swapped places under an id from the author, which would swap their review histories. */
import { type Card } from "../../domain/deck/card";
import { type Deck } from "../../domain/deck/deck";
import { type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ChapterDraft } from "../draft/chapterDraft";
import { isCloze } from "../text/cloze";

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
        `"${id}" hides "${words}" now, which "${other}" hid before. Give the deletions their former numbers, and new ones higher numbers: {{c1::…}}.`,
      );
  }
}

const hiddenWordsById = (cards: readonly Card[]) =>
  cards.flatMap((card) =>
    card.kind === "cloze" ? [[card.id, hiddenWords(card.text, card.group)] as const] : [],
  );

const hiddenWords = (text: RichText, group: number): string =>
  text
    .filter(isCloze)
    .filter((cloze) => cloze.group === group)
    .map(({ children }) => plainTextOf(children))
    .join(" … ");
