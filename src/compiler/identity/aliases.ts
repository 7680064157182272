/** Aliases: former id to current id. Previous aliases stay; `was` marks add to them. */
import { type ChapterId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";
import { collectRenames } from "./renames";

/** By former id: the current id, and the chapter whose deck holds the alias. */
type AliasTable = Map<string, { readonly chapterId: ChapterId; readonly currentId: string }>;

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
  const isKnown = (id: string) => previousIds.has(id) || aliases.has(id);
  const renames = collectRenames(drafts, originIndex, isKnown, previousDecks);
  for (const [formerId, currentId] of renames)
    aliases.set(formerId, { chapterId: originIndex.get(currentId)?.draft.chapter ?? "", currentId });
  for (const [formerId, { currentId }] of aliases) {
    const reused = originIndex.get(formerId);
    if (!reused) continue;
    // The card has its old id again: the id in between becomes the alias.
    if (renames.get(currentId) === formerId || reused.draft.isLenient) aliases.delete(formerId);
    else
      reused.draft.report.error(
        reused.origin.line,
        `"${formerId}" is the former id of "${currentId}"${formatOrigin(currentId, originIndex)}, and can't be used again. Give this card another: <!-- id: … -->.`,
      );
  }
  // Follow chains, so that each former id points at the current one.
  for (const [formerId, { chapterId, currentId }] of aliases) {
    let latestId = currentId;
    let next = aliases.get(latestId);
    while (next && latestId !== formerId) {
      latestId = next.currentId;
      next = aliases.get(latestId);
    }
    aliases.set(formerId, { chapterId, currentId: latestId });
  }
  return aliases;
}
