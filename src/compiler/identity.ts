/** Names that last: what the decks on record have, the new ones keep, rename or retire, and never in silence. */
import type { ChapterId, Deck } from "../domain/deck";
import { aliasesOf } from "./aliases";
import type { Draft } from "./draft";
import { sayLost } from "./lost";
import { type OnRecord, idsOf, madeBy } from "./made";
import { retiredOf } from "./retired";
import { sayShifted } from "./shifted";

type Names = Pick<Deck, "aliases" | "retired">;

/** The aliases and the retired of each chapter. A card may have moved from one chapter to another. */
export function namesOf(drafts: readonly Draft[], record: OnRecord): ReadonlyMap<ChapterId, Names> {
  const made = madeBy(drafts);
  const known = new Set([...record.values()].flatMap(idsOf));
  const aliases = aliasesOf(drafts, made, known, record);
  const retired = retiredOf(drafts, made, known, record);
  const isKept = (id: string) =>
    made.has(id) || aliases.has(id) || [...retired.values()].some((ids) => ids.has(id));
  for (const draft of drafts) {
    const lost = idsOf(record.get(draft.chapter)).filter((id) => !isKept(id));
    sayLost(lost, draft, drafts, known);
    sayShifted(draft, record.get(draft.chapter));
  }
  return new Map(
    drafts.map(({ chapter }) => {
      const own = [...aliases].filter(([, { home }]) => home === chapter);
      const pairs = own.map(([former, { present }]) => [former, present] as const);
      return [
        chapter,
        {
          aliases: Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))),
          retired: [...(retired.get(chapter) ?? [])].toSorted(),
        },
      ];
    }),
  );
}
