/** `--accept`: what the author decides about removed ids. */
import { factOfId } from "../text/ids";
import type { Ledger } from "./ledger";
import type { OriginIndex } from "./originIndex";

export type Acceptance = {
  /** All proposed renames; the other missing cards were removed on purpose. */
  readonly acceptsAll: boolean;
  readonly pairs: readonly AcceptedPair[];
};

/** Ids, or prefixes of ids: a chapter, a section or a fact means all that is removed from it. */
export type AcceptedPair = {
  readonly former: string;
  /** Empty if it was removed on purpose. */
  readonly current: string;
};

export const acceptNothing: Acceptance = { acceptsAll: false, pairs: [] };

/** By former id: the current one, or undefined if it was removed on purpose. Throws if a pair names no id. */
export function resolveAcceptance(
  { pairs }: Acceptance,
  removed: ReadonlySet<string>,
  ledger: Ledger,
  origins: OriginIndex,
): ReadonlyMap<string, string | undefined> {
  const recorded = [...ledger.retired, ...ledger.aliases.keys()];
  const accepted = new Map<string, string | undefined>();
  for (const { former, current } of pairs) {
    const removedIds = [...removed].filter((id) => isWithin(id, former));
    const ids = removedIds.length > 0 ? removedIds : recorded.filter((id) => isWithin(id, former));
    if (ids.length === 0) throw new Error(`--accept ${former}=${current}: nothing of that name was removed.`);
    const targets = ids.flatMap((id): (readonly [string, string | undefined])[] => {
      if (current === "") return [[id, undefined]];
      const exactTarget = current + id.slice(former.length);
      const target = origins.has(exactTarget) ? exactTarget : findSide(exactTarget, origins);
      return target === undefined ? [] : [[id, target]];
    });
    if (targets.length === 0)
      throw new Error(`--accept ${former}=${current}: no card is called "${current}" now.`);
    for (const [id, target] of targets) accepted.set(id, target);
  }
  return accepted;
}

const isWithin = (id: string, name: string): boolean =>
  id.startsWith(name) && /^(?:$|[/:?])/.test(id.slice(name.length));

/** Any card of the same fact: another side, if the fact has no such side now. */
const findSide = (id: string, origins: OriginIndex): string | undefined =>
  [...origins.keys()].find((each) => factOfId(each) === factOfId(id));
