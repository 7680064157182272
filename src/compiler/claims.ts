/** What the marks `was` of a guide say: which card claims which former name. */
import { type Draft, lastPart } from "./draft";
import { type Made, type OnRecord, placeOf } from "./made";

/** Former id -> the present one that claims it. Two that claim the same, and one that is still made, are mistakes. */
export function claimsOf(
  drafts: readonly Draft[],
  made: Made,
  isKnown: (id: string) => boolean,
  record: OnRecord,
): ReadonlyMap<string, string> {
  const claims = new Map<string, string>();
  /** Marks that name nothing, until one of the ids that they may mean is found. */
  const unheard = new Map<string, () => void>();
  const heard = new Set<string>();
  for (const [id, { draft, origin }] of made) {
    const { line, was, perhaps } = origin;
    for (const { says, ids } of was) {
      const mark = `${draft.chapter}:${line}:${says}`;
      const others = ids.filter((each) => each !== id);
      const former = others.find(isKnown) ?? others.find((each) => made.has(each));
      if (former === undefined) {
        if (record.has(draft.chapter))
          unheard.set(mark, () =>
            draft.complain.warning(
              line,
              `nothing on record is called "${says}". Correct the mark "was", or take it away.`,
            ),
          );
        continue;
      }
      heard.add(mark);
      const other = claims.get(former);
      if (made.has(former))
        draft.complain.mistake(
          line,
          `"${former}" is a card of its own${placeOf(former, made)}, so this one can't have been called that. Take the mark "was" away.`,
        );
      else if (other !== undefined)
        draft.complain.mistake(
          line,
          `"${former}" is claimed as a former name by "${other}" already${placeOf(other, made)}. Keep the mark "was" at one of the two.`,
        );
      else claims.set(former, id);
    }
    for (const former of perhaps)
      if (isKnown(former) && !made.has(former) && !claims.has(former)) claims.set(former, id);
  }
  for (const [mark, complain] of unheard) if (!heard.has(mark)) complain();
  for (const draft of drafts) claimSections(draft, made, isKnown, claims);
  return claims;
}

/** A section that was called otherwise: all that is in it was called after it. */
function claimSections(
  { chapter, sections, origins }: Draft,
  made: Made,
  isKnown: (id: string) => boolean,
  claims: Map<string, string>,
): void {
  for (const { id: section, marks } of sections)
    for (const says of marks.was) {
      const inside = `${chapter}/${section}`;
      const before = `${says.includes("/") ? says.split("/")[0] : chapter}/${lastPart(says)}`;
      for (const id of origins.keys()) {
        if (id !== `${inside}:answer` && !id.startsWith(`${inside}/`)) continue;
        const former = before + id.slice(inside.length);
        if (isKnown(former) && !made.has(former) && !claims.has(former)) claims.set(former, id);
      }
    }
}
