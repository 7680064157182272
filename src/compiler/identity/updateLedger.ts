/** The ledger after a compilation. */
import { chapterOf } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import type { Ledger } from "./ledger";
import { type OriginIndex, formatOrigin } from "./originIndex";

type Changes = {
  readonly ledger: Ledger;
  readonly renamed: ReadonlyMap<string, string>;
  readonly retired: Iterable<string>;
  readonly proposed: ReadonlyMap<string, string>;
};

export function updateLedger(
  { ledger, renamed, retired: retiredNow, proposed }: Changes,
  drafts: readonly ChapterDraft[],
  origins: OriginIndex,
): Ledger {
  const aliases = new Map([...ledger.aliases, ...renamed]);
  const retired = new Set([...ledger.retired, ...retiredNow]);
  for (const id of renamed.keys()) retired.delete(id);
  for (const id of retiredNow) aliases.delete(id);
  releaseAliases(aliases, renamed, origins);
  releaseRetired(retired, origins);
  followChains(aliases);
  const compiled = new Set(drafts.map(({ chapter }) => chapter));
  const isProposal = ([former, current]: readonly [string, string]) =>
    retired.has(former) && (origins.has(current) || !compiled.has(chapterOf(current)));
  return { aliases, retired, proposed: new Map([...proposed].filter(isProposal)) };
}

/** Removes aliases whose former id is in use again. In data/guide that is an error, unless their own card has it back. */
function releaseAliases(
  aliases: Map<string, string>,
  renamed: ReadonlyMap<string, string>,
  origins: OriginIndex,
): void {
  for (const [former, current] of aliases) {
    const reused = origins.get(former);
    if (!reused) continue;
    // The card has its old id again: the id in between becomes the alias.
    if (former === current || renamed.get(current) === former || reused.draft.isImported)
      aliases.delete(former);
    else
      reused.draft.report.error(
        reused.origin.line,
        `"${former}" is the former id of "${current}"${formatOrigin(current, origins)}, and can't be used again. Give this card another: <!-- id: … -->.`,
      );
  }
}

function releaseRetired(retired: Set<string>, origins: OriginIndex): void {
  for (const id of retired) {
    const reused = origins.get(id);
    if (reused?.draft.isImported) retired.delete(id);
    else
      reused?.draft.report.error(
        reused.origin.line,
        `"${id}" was retired. If this is the same card, compile with --accept ${id}=${id}; otherwise give it another id: <!-- id: … -->.`,
      );
  }
}

/** Points each former id at the current one, not at one in between. */
function followChains(aliases: Map<string, string>): void {
  for (const [former, current] of aliases) {
    let latest = current;
    let next = aliases.get(latest);
    while (next !== undefined && latest !== former) {
      latest = next;
      next = aliases.get(latest);
    }
    aliases.set(former, latest);
  }
}
