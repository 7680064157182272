/** Names that last: what the decks on record have, the new ones keep, rename or retire, and never in silence. */
import type { ChapterId, Deck } from "../../domain/deck";
import { collectAliases } from "./aliases";
import type { ChapterDraft } from "../draft/chapterDraft";
import { reportLostCards } from "./lostCards";
import { type PreviousDecks, deckIds, indexOrigins } from "./originIndex";
import { collectRetiredIds } from "./retiredIds";
import { reportSwappedClozes } from "./swappedClozes";

type IdChanges = Pick<Deck, "aliases" | "retired">;

/** The aliases and the retired of each chapter. A card may have moved from one chapter to another. */
export function reconcileIds(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
): ReadonlyMap<ChapterId, IdChanges> {
  const originIndex = indexOrigins(drafts);
  const previousIds = new Set([...previousDecks.values()].flatMap(deckIds));
  const aliases = collectAliases(drafts, originIndex, previousIds, previousDecks);
  const retired = collectRetiredIds(drafts, originIndex, previousIds, previousDecks);
  const isAccountedFor = (id: string) =>
    originIndex.has(id) || aliases.has(id) || [...retired.values()].some((ids) => ids.has(id));
  for (const draft of drafts) {
    const lostIds = deckIds(previousDecks.get(draft.chapter)).filter((id) => !isAccountedFor(id));
    reportLostCards(lostIds, draft, drafts, previousIds);
    reportSwappedClozes(draft, previousDecks.get(draft.chapter));
  }
  return new Map(
    drafts.map(({ chapter }) => {
      const chapterAliases = [...aliases].filter(([, { chapterId }]) => chapterId === chapter);
      const entries = chapterAliases.map(([formerId, { currentId }]) => [formerId, currentId] as const);
      return [
        chapter,
        {
          aliases: Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))),
          retired: [...(retired.get(chapter) ?? [])].toSorted(),
        },
      ];
    }),
  );
}
