/** Finds the pairs of facts that are worth a closer look, by the words that they share. */
import type { ComparableFact } from "./comparableFacts";

/** Question and answer together, each from 0 to 1. */
const minTotal = 0.8;
/** Per fact: bounds the work in a guide of many similar cards. */
const maxCandidates = 12;

const families: Readonly<Record<ComparableFact["kind"], string>> = {
  term: "text",
  heading: "text",
  qa: "text",
  row: "text",
  list: "list",
  order: "list",
  cloze: "cloze",
  label: "label",
  interview: "interview",
};

export function findCandidates(
  former: readonly ComparableFact[],
  current: readonly ComparableFact[],
): readonly (readonly [ComparableFact, ComparableFact])[] {
  const totals = new Float64Array(former.length);
  const adders = [addOverlaps(former, "question", totals), addOverlaps(former, "answer", totals)];
  return current.flatMap((fact) => {
    totals.fill(0);
    for (const add of adders) add(fact);
    return former
      .map((other, i) => ({ other, total: totals[i] ?? 0 }))
      .filter(({ other, total }) => total >= minTotal && families[other.kind] === families[fact.kind])
      .toSorted((a, b) => b.total - a.total)
      .slice(0, maxCandidates)
      .map(({ other }) => [other, fact] as const);
  });
}

/** Returns a function that adds to each of `totals` the overlap of a fact's words with those of the fact at the same index. */
function addOverlaps(
  facts: readonly ComparableFact[],
  side: "question" | "answer",
  totals: Float64Array,
): (fact: ComparableFact) => void {
  const sizes = facts.map((fact) => fact[side].words.size);
  const indexesByWord = new Map<string, number[]>();
  for (const [i, fact] of facts.entries())
    for (const word of fact[side].words) {
      const indexes = indexesByWord.get(word);
      if (indexes) indexes.push(i);
      else indexesByWord.set(word, [i]);
    }
  const shared = new Int32Array(facts.length);
  return (fact) => {
    const { words } = fact[side];
    shared.fill(0);
    for (const word of words) for (const i of indexesByWord.get(word) ?? []) shared[i] = (shared[i] ?? 0) + 1;
    for (const [i, count] of shared.entries())
      if (count > 0) totals[i] = (totals[i] ?? 0) + count / (words.size + (sizes[i] ?? 0) - count);
  };
}
