/** Compares card ids with the previous decks: each old id must still exist, be renamed, or be retired; otherwise it is an error. */
import { type ChapterId } from "../../domain/ids";
import { type Deck } from "../../domain/deck/deck";
import type { ChapterDraft } from "../draft/chapterDraft";
import { collectAliases } from "./aliases";
import { reportLostCards } from "./lostCards";
import { type PreviousDecks, deckIds, indexOrigins } from "./originIndex";
import { collectRetiredIds } from "./retiredIds";
import { reportSwappedClozes } from "./swappedClozes";

type IdChanges = Pick<Deck, "aliases" | "retired">;

/** The aliases and retired ids of each chapter. A card may have moved from one chapter to another. */
export function reconcileIds(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
): ReadonlyMap<ChapterId, IdChanges> {
  const originIndex = indexOrigins(drafts);
  const previousIds = new Set([...previousDecks.values()].flatMap(deckIds));
  const aliases = collectAliases(drafts, originIndex, previousIds, previousDecks);
  const retired: ReadonlyMap<ChapterId, Set<string>> = collectRetiredIds(
    drafts,
    originIndex,
    previousIds,
    previousDecks,
  );
  const isAccountedFor = (id: string) =>
    originIndex.has(id) || aliases.has(id) || [...retired.values()].some((ids) => ids.has(id));
  for (const draft of drafts) {
    const previousDeck = previousDecks.get(draft.chapter);
    const lostIds = deckIds(previousDeck).filter((id) => !isAccountedFor(id));
    if (draft.isLenient) {
      // Someone else's file has no marks: what is gone from it is retired, and told.
      for (const id of lostIds) {
        retired.get(draft.chapter)?.add(id);
        draft.report.warning(1, "are gone");
      }
      continue;
    }
    reportLostCards(lostIds, draft, drafts, previousIds);
    reportSwappedClozes(draft, previousDeck);
  }
  return new Map(
    drafts.map(({ chapter }) => {
      const entries = [...aliases]
        .filter(([, { chapterId }]) => chapterId === chapter)
        .map(([formerId, { currentId }]) => [formerId, currentId] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [
        chapter,
        { aliases: Object.fromEntries(entries), retired: [...(retired.get(chapter) ?? [])].toSorted() },
      ];
    }),
  );
}
