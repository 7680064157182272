/** Gives facts of a chapter other names: in the ids of their cards, and where the ids are used. */
import type { FactId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { factOfId, isQuestionId } from "../text/ids";

export function renameFacts(
  { cards, origins, markedTiers }: ChapterDraft,
  names: ReadonlyMap<FactId, FactId>,
): void {
  if (names.size === 0) return;
  const rename = (id: string) => {
    if (isQuestionId(id)) return id;
    const fact = factOfId(id);
    return (names.get(fact) ?? fact) + id.slice(fact.length);
  };
  for (const [i, card] of cards.entries())
    cards[i] = { ...card, id: rename(card.id), fact: names.get(card.fact) ?? card.fact };
  renameKeys(origins, rename);
  renameKeys(markedTiers, rename);
}

function renameKeys<V>(map: Map<string, V>, rename: (key: string) => string): void {
  const entries = [...map].map(([key, value]) => [rename(key), value] as const);
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
