/** Deletions that changed places under a pinned name: without a word, their histories would be each other's. */
import type { Card, Deck, Inline, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import type { Draft } from "./draft";

export function sayShifted({ cards, origins, complain }: Draft, record: Deck | undefined): void {
  const before = new Map(hiddenIn(record?.cards ?? []));
  for (const [id, words] of hiddenIn(cards)) {
    const own = before.get(id);
    if (own === undefined || own === words) continue;
    const [other] =
      [...before].find(([each, hidden]) => each !== id && hidden === words && origins.has(each)) ?? [];
    if (other !== undefined)
      complain.mistake(
        origins.get(id)?.line ?? 1,
        `"${id}" hides "${words}" now, which "${other}" hid on record. Number the deletions as they were, and new ones after them: {{c1::…}}.`,
      );
  }
}

const hiddenIn = (cards: readonly Card[]) =>
  cards.flatMap((card) => (card.kind === "cloze" ? [[card.id, hidden(card.text, card.group)] as const] : []));

const hidden = (text: Prose, group: number): string =>
  text
    .flatMap((part: Inline) =>
      typeof part !== "string" && part.type === "cloze" && part.group === group ? [plain(part.children)] : [],
    )
    .join(" … ");
