/** Names of what is gone on purpose: once on record, they stay, and are never used again. */
import type { ChapterId } from "../domain/deck";
import type { Draft } from "./draft";
import { type Made, type OnRecord, placeOf } from "./made";

export function retiredOf(
  drafts: readonly Draft[],
  made: Made,
  known: ReadonlySet<string>,
  record: OnRecord,
): ReadonlyMap<ChapterId, ReadonlySet<string>> {
  const retired = new Map(drafts.map(({ chapter }) => [chapter, new Set(record.get(chapter)?.retired)]));
  const before = new Set([...record.values()].flatMap((deck) => deck.retired));
  for (const [id, { draft, origin }] of made)
    if (before.has(id))
      draft.complain.mistake(
        origin.line,
        `"${id}" was retired, and its name can't be used again. Give this card another: <!-- id: … -->.`,
      );
  for (const { chapter, complain, retired: marks } of drafts)
    for (const { id, line } of marks) {
      const whole = (id.includes("/") ? id : `${chapter}/${id}`).replace(/\?$/, "");
      const itself = (each: string) => each === whole || each === `${whole}?` || each.startsWith(`${whole}:`);
      const inside = (each: string) => each.startsWith(`${whole}/`);
      // A section is retired as a whole; while something is left of it, the rest isn't lost by this in silence.
      const all = ![...made.keys()].some(inside);
      const isMeant = (each: string) => itself(each) || (all && inside(each));
      const meant = [...known].filter(isMeant);
      const still = [...made.keys()].find((each) => itself(each) && !before.has(each));
      if (still !== undefined)
        complain.mistake(
          line,
          `"${whole}" is retired here, and "${still}" is still made${placeOf(still, made)}. Keep one of the two.`,
        );
      else if (
        meant.length === 0 &&
        record.has(chapter) &&
        ![...before].some((each) => itself(each) || inside(each))
      )
        complain.warning(
          line,
          `nothing on record is called "${whole}". Correct the mark "retired", or take it away.`,
        );
      const home = retired.get(whole.split("/")[0] ?? "") ?? retired.get(chapter);
      for (const each of meant) if (!made.has(each)) home?.add(each);
    }
  return retired;
}
