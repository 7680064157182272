/** Matches removed facts with added ones, to find renamed cards. Each fact is in at most one match. */
import { chapterOf } from "../../domain/ids";
import { groupBy } from "../../domain/collections/groupBy";
import { compareStrings } from "../../domain/text/compareStrings";
import { joinParentPath, lastSegment, parentOfId } from "../text/ids";
import { type ComparableFact, type Similarity, compareFacts } from "./comparableFacts";
import { findCandidates } from "./findCandidates";

export type Match = {
  readonly removed: ComparableFact;
  readonly added: ComparableFact;
  /** If not, the author has to confirm it. */
  readonly isSure: boolean;
};

type Pair = Match & { readonly score: number };

/** A match is sure only if its score is at least this much higher than that of the next best one. */
const minScoreLead = 0.25;

/** `lasting`: facts that exist before and after. Their sides may be matched with each other, but never with another fact. */
export function matchFacts(
  allRemoved: readonly ComparableFact[],
  allAdded: readonly ComparableFact[],
  lasting: ReadonlySet<string>,
): readonly Match[] {
  // Sort, so that the order of the files doesn't decide between equal scores.
  const removed = allRemoved.toSorted(compareByName);
  const added = allAdded.toSorted(compareByName);
  const mayMatch = (a: ComparableFact, b: ComparableFact) =>
    a.fact === b.fact || (!lasting.has(a.fact) && !lasting.has(b.fact));
  const same = pairSameTexts(removed, added, mayMatch);
  const taken = new Set(same.flatMap((match) => [match.removed, match.added]));
  const isFree = (fact: ComparableFact) => !taken.has(fact);
  const moves = new Set(same.map((match) => moveOf(match.removed, match.added)));
  const pairs = findCandidates(removed.filter(isFree), added.filter(isFree))
    .filter(([a, b]) => mayMatch(a, b))
    .flatMap(([a, b]) => judgePair(a, b, moves) ?? [])
    .toSorted(
      (a, b) => b.score - a.score || compareByName(a.removed, b.removed) || compareByName(a.added, b.added),
    );
  return [...same, ...assignPairs(pairs)];
}

/** Matches facts of the same kind with the same texts. Among several, one with the same name is preferred. */
function pairSameTexts(
  removed: readonly ComparableFact[],
  added: readonly ComparableFact[],
  mayMatch: (a: ComparableFact, b: ComparableFact) => boolean,
): readonly Match[] {
  const keyOf = ({ kind, question, answer }: ComparableFact) => `${kind}\n${question.text}\n${answer.text}`;
  const addedByKey = groupBy(added, keyOf);
  return [...groupBy(removed, keyOf)].flatMap(([key, equal]) => {
    const free = [...(addedByKey.get(key) ?? [])];
    return equal.flatMap((fact) => {
      const possible = free.filter((each) => mayMatch(fact, each));
      const match = possible.find((each) => hasSameName(fact, each)) ?? possible[0];
      if (!match) return [];
      free.splice(free.indexOf(match), 1);
      return [{ removed: fact, added: match, isSure: true }];
    });
  });
}

/** `moves`: pairs of sections between which unchanged facts have moved; then the section was probably renamed. */
function judgePair(
  removed: ComparableFact,
  added: ComparableFact,
  moves: ReadonlySet<string>,
): Pair | undefined {
  const hasMoved = moves.has(moveOf(removed, added));
  const isNear = hasMoved || sectionPathOf(removed) === sectionPathOf(added);
  const similarity = compareFacts(removed, added);
  const { question, answer } = similarity;
  const isPossible =
    (question + answer >= 0.8 && question >= 0.2) || (answer >= 0.9 && added.answer.words.size >= 2);
  const isSure = isCertain(removed, added, similarity, isNear) || (hasMoved && hasSameName(removed, added));
  if (!isPossible && !isSure) return undefined;
  const bonus = (isNear ? 0.1 : 0) + (hasSameName(removed, added) ? 0.2 : 0);
  return { removed, added, isSure, score: question + answer + bonus };
}

/** Whether the two are the same fact, provided that no other is as similar. */
function isCertain(
  removed: ComparableFact,
  added: ComparableFact,
  { question, answer }: Similarity,
  isNear: boolean,
): boolean {
  // "The 95th percentile" and "the 99th percentile" are alike in everything else.
  if (removed.kind !== "list" && numbersIn(removed) !== numbersIn(added)) return false;
  if (question >= 0.5 && answer >= 0.5 && question + answer >= 1.4) return true;
  if (question >= 0.9 && hasSameName(removed, added)) return answer >= 0.3;
  // Many questions have the same short answer, such as "yes".
  const words = removed.answer.words.size;
  return (
    answer >= 0.9 &&
    (hasSameName(removed, added) || words >= 4 || (isNear && (removed.kind === "term" || words >= 2)))
  );
}

const numbersIn = ({ question }: ComparableFact): string =>
  [...question.words]
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(" ");

const hasSameName = (a: ComparableFact, b: ComparableFact): boolean =>
  lastSegment(a.fact) === lastSegment(b.fact);

const sectionPathOf = ({ fact }: ComparableFact): string => joinParentPath(chapterOf(fact), parentOfId(fact));

const moveOf = (removed: ComparableFact, added: ComparableFact): string =>
  `${sectionPathOf(removed)} ${sectionPathOf(added)}`;

const compareByName = (a: ComparableFact, b: ComparableFact): number => compareStrings(a.fact, b.fact);

/** `pairs`: sorted, the best first. */
function assignPairs(pairs: readonly Pair[]): readonly Match[] {
  const byRemoved = groupBy(pairs, ({ removed }) => removed);
  const byAdded = groupBy(pairs, ({ added }) => added);
  const taken = new Set<ComparableFact>();
  return pairs.flatMap((pair) => {
    const { removed, added, score } = pair;
    if (taken.has(removed) || taken.has(added)) return [];
    taken.add(removed).add(added);
    // A pair of one of these facts with a third one makes the match unsure, unless the third has a better match.
    const isClose = (each: Pair) => each !== pair && score - each.score < minScoreLead;
    const hasRival =
      byRemoved.get(removed)?.some((each) => isClose(each) && each === byAdded.get(each.added)?.[0]) ||
      byAdded.get(added)?.some((each) => isClose(each) && each === byRemoved.get(each.removed)?.[0]);
    return [{ removed, added, isSure: pair.isSure && !hasRival }];
  });
}
