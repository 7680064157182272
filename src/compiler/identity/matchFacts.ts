/** Finds what became of facts that are gone, among facts that are new. Each gone one is matched to at most one new one, and the reverse. */
import { groupBy } from "../../domain/collections/groupBy";
import { chapterOfId, joinParentPath, lastSegment, parentOfId } from "../text/ids";
import { type ComparableFact, type Similarity, compareFacts } from "./comparableFacts";
import { findCandidates } from "./findCandidates";

export type Match = {
  readonly gone: ComparableFact;
  readonly found: ComparableFact;
  /** Otherwise somebody has to be asked. */
  readonly isSure: boolean;
};

type Pair = Match & { readonly score: number };

/** A match is sure only if its score is higher by this than that of the next best one. */
const margin = 0.25;

/** `lasting`: the facts that are there before and after. They may have lost a side and gained one, but are no other fact's heir. */
export function matchFacts(
  allGone: readonly ComparableFact[],
  allFound: readonly ComparableFact[],
  lasting: ReadonlySet<string>,
): readonly Match[] {
  // The order of the files must not decide between equals.
  const gone = allGone.toSorted(compareByName);
  const found = allFound.toSorted(compareByName);
  const mayBe = (a: ComparableFact, b: ComparableFact) =>
    a.fact === b.fact || (!lasting.has(a.fact) && !lasting.has(b.fact));
  const same = pairSameTexts(gone, found, mayBe);
  const isTaken = new Set(same.flatMap((match) => [match.gone, match.found]));
  const isFree = (fact: ComparableFact) => !isTaken.has(fact);
  const moves = new Set(same.map((match) => moveOf(match.gone, match.found)));
  const pairs = findCandidates(gone.filter(isFree), found.filter(isFree))
    .filter(([a, b]) => mayBe(a, b))
    .flatMap(([a, b]) => judgePair(a, b, moves) ?? [])
    .toSorted(
      (a, b) => b.score - a.score || compareByName(a.gone, b.gone) || compareByName(a.found, b.found),
    );
  return [...same, ...assignPairs(pairs)];
}

/** Facts that ask and answer the same in the same words. Of several, one of the same name comes first. */
function pairSameTexts(
  gone: readonly ComparableFact[],
  found: readonly ComparableFact[],
  mayBe: (a: ComparableFact, b: ComparableFact) => boolean,
): readonly Match[] {
  const keyOf = ({ kind, question, answer }: ComparableFact) => `${kind}\n${question.text}\n${answer.text}`;
  const foundByKey = groupBy(found, keyOf);
  return [...groupBy(gone, keyOf)].flatMap(([key, equal]) => {
    const free = [...(foundByKey.get(key) ?? [])];
    return equal.flatMap((fact) => {
      const possible = free.filter((each) => mayBe(fact, each));
      const heir = possible.find((each) => hasSameName(fact, each)) ?? possible[0];
      if (!heir) return [];
      free.splice(free.indexOf(heir), 1);
      return [{ gone: fact, found: heir, isSure: true }];
    });
  });
}

/** `moves`: from which section to which others have moved unchanged. A section that was renamed is the same place. */
function judgePair(
  gone: ComparableFact,
  found: ComparableFact,
  moves: ReadonlySet<string>,
): Pair | undefined {
  const hasMoved = moves.has(moveOf(gone, found));
  const isNear = hasMoved || placeOf(gone) === placeOf(found);
  const similarity = compareFacts(gone, found);
  const { question, answer } = similarity;
  const isPossible =
    (question + answer >= 0.8 && question >= 0.2) || (answer >= 0.9 && found.answer.words.size >= 2);
  const isSure = isCertain(gone, found, similarity, isNear) || (hasMoved && hasSameName(gone, found));
  if (!isPossible && !isSure) return undefined;
  const bonus = (isNear ? 0.1 : 0) + (hasSameName(gone, found) ? 0.2 : 0);
  return { gone, found, isSure, score: question + answer + bonus };
}

/** Whether the two are the same, if nothing else is as much alike. */
function isCertain(
  gone: ComparableFact,
  found: ComparableFact,
  { question, answer }: Similarity,
  isNear: boolean,
): boolean {
  // "The 95th percentile" and "the 99th percentile" are alike in everything else.
  if (gone.kind !== "list" && numbersIn(gone) !== numbersIn(found)) return false;
  if (question >= 0.5 && answer >= 0.5 && question + answer >= 1.4) return true;
  if (question >= 0.9 && hasSameName(gone, found)) return answer >= 0.3;
  // A short answer, as "yes", is that of many questions.
  const words = gone.answer.words.size;
  return (
    answer >= 0.9 &&
    (hasSameName(gone, found) || words >= 4 || (isNear && (gone.kind === "term" || words >= 2)))
  );
}

const numbersIn = ({ question }: ComparableFact): string =>
  [...question.words]
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(" ");

const hasSameName = (a: ComparableFact, b: ComparableFact): boolean =>
  lastSegment(a.fact) === lastSegment(b.fact);

const placeOf = ({ fact }: ComparableFact): string => joinParentPath(chapterOfId(fact), parentOfId(fact));

const moveOf = (gone: ComparableFact, found: ComparableFact): string => `${placeOf(gone)} ${placeOf(found)}`;

const compareByName = (a: ComparableFact, b: ComparableFact): number =>
  a.fact === b.fact ? 0 : a.fact < b.fact ? -1 : 1;

/** From the best pair down. `pairs` are sorted. */
function assignPairs(pairs: readonly Pair[]): readonly Match[] {
  const byGone = groupBy(pairs, ({ gone }) => gone);
  const byFound = groupBy(pairs, ({ found }) => found);
  const taken = new Set<ComparableFact>();
  return pairs.flatMap((pair) => {
    const { gone, found, score } = pair;
    if (taken.has(gone) || taken.has(found)) return [];
    taken.add(gone).add(found);
    // A rival that is more like something else is none.
    const hasRival =
      byGone
        .get(gone)
        ?.some(
          (each) => each !== pair && each === byFound.get(each.found)?.[0] && score - each.score < margin,
        ) ||
      byFound
        .get(found)
        ?.some((each) => each !== pair && each === byGone.get(each.gone)?.[0] && score - each.score < margin);
    return [{ gone, found, isSure: pair.isSure && !hasRival }];
  });
}
