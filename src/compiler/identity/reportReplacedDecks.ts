/** Refuses an imported file that would replace the deck of another file: both names make the same chapter id. */
import type { ChapterId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { factOfId } from "../text/ids";
import { type PreviousDecks, deckIds } from "./originIndex";

/** A file with a single fact may well have been rewritten. */
const minFacts = 2;

/** The chapters that were refused. `isKept`: whether a former id is used now, was renamed or decided about. */
export function reportReplacedDecks(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
  isKept: (id: string) => boolean,
): ReadonlySet<ChapterId> {
  const replaced = drafts.filter((draft) => {
    const previous = draft.isImported ? previousDecks.get(draft.chapter) : undefined;
    if (previous?.isImported !== true || draft.origins.size === 0) return false;
    const ids = deckIds(previous);
    return new Set(ids.map(factOfId)).size >= minFacts && !ids.some(isKept);
  });
  for (const { chapter, questionReport } of replaced)
    questionReport.error(
      1,
      `this would replace the deck "${chapter}", and this file has none of its cards. If the deck belongs to another file of the same name, compile this file by itself with --name NAME. If this file was rewritten, compile with --accept ${chapter}=.`,
    );
  return new Set(replaced.map(({ chapter }) => chapter));
}
