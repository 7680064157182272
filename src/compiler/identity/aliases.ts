/** Former names that lead to present ones: those on record stay, and marks add to them. */
import type { ChapterId } from "../../domain/deck";
import { collectRenames } from "./renames";
import type { ChapterDraft } from "../draft/chapterDraft";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";

/** Former id -> present id, and the chapter that keeps it. */
export type AliasTable = Map<string, { readonly chapterId: ChapterId; readonly currentId: string }>;

export function collectAliases(
  drafts: readonly ChapterDraft[],
  originIndex: OriginIndex,
  previousIds: ReadonlySet<string>,
  previousDecks: PreviousDecks,
): AliasTable {
  const aliases: AliasTable = new Map();
  for (const { chapter } of drafts)
    for (const [formerId, currentId] of Object.entries(previousDecks.get(chapter)?.aliases ?? {}))
      aliases.set(formerId, { chapterId: chapter, currentId });
  const renames = collectRenames(
    drafts,
    originIndex,
    (id) => previousIds.has(id) || aliases.has(id),
    previousDecks,
  );
  for (const [formerId, present] of renames)
    aliases.set(formerId, { chapterId: originIndex.get(present)?.draft.chapter ?? "", currentId: present });
  for (const [formerId, { currentId: present }] of aliases) {
    const reused = originIndex.get(formerId);
    if (!reused) continue;
    // Renamed back: what it was called in between leads here now.
    if (renames.get(present) === formerId) aliases.delete(formerId);
    else
      reused.draft.report.error(
        reused.origin.line,
        `"${formerId}" is on record as the former name of "${present}"${formatOrigin(present, originIndex)}. Give this card another: <!-- id: … -->.`,
      );
  }
  // What was renamed twice leads straight to its last name.
  for (const [formerId, { chapterId, currentId: present }] of aliases) {
    let latestId = present;
    for (
      let nextAlias = aliases.get(latestId);
      nextAlias && latestId !== formerId;
      nextAlias = aliases.get(latestId)
    )
      latestId = nextAlias.currentId;
    aliases.set(formerId, { chapterId, currentId: latestId });
  }
  return aliases;
}
