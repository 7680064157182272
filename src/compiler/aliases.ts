/** Former names that lead to present ones: those on record stay, and marks add to them. */
import type { ChapterId } from "../domain/deck";
import { claimsOf } from "./claims";
import type { Draft } from "./draft";
import { type Made, type OnRecord, placeOf } from "./made";

/** Former id -> present id, and the chapter that keeps it. */
export type Aliases = Map<string, { readonly home: ChapterId; readonly present: string }>;

export function aliasesOf(
  drafts: readonly Draft[],
  made: Made,
  known: ReadonlySet<string>,
  record: OnRecord,
): Aliases {
  const aliases: Aliases = new Map();
  for (const { chapter } of drafts)
    for (const [former, present] of Object.entries(record.get(chapter)?.aliases ?? {}))
      aliases.set(former, { home: chapter, present });
  const claims = claimsOf(drafts, made, (id) => known.has(id) || aliases.has(id), record);
  for (const [former, present] of claims)
    aliases.set(former, { home: made.get(present)?.draft.chapter ?? "", present });
  for (const [former, { present }] of aliases) {
    const back = made.get(former);
    if (!back) continue;
    // Renamed back: what it was called in between leads here now.
    if (claims.get(present) === former) aliases.delete(former);
    else
      back.draft.complain.mistake(
        back.origin.line,
        `"${former}" is on record as the former name of "${present}"${placeOf(present, made)}. Give this card another: <!-- id: … -->.`,
      );
  }
  // What was renamed twice leads straight to its last name.
  for (const [former, { home, present }] of aliases) {
    let last = present;
    for (let next = aliases.get(last); next && last !== former; next = aliases.get(last)) last = next.present;
    aliases.set(former, { home, present: last });
  }
  return aliases;
}
