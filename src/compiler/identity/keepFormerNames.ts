/**
 * Some generated names depend on order: the second list of a section, the second question that begins with the same words, the
 * deletions of a cloze. If such a name now belongs to another fact, the fact that had it before gets it back.
 */
import type { Deck } from "../../domain/deck/deck";
import type { FactId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { findFreeName } from "../draft/reserveFactId";
import { compareStrings } from "../../domain/text/compareStrings";
import { factOfId } from "../text/ids";
import { type ComparableFact, type Content, compareFacts, comparableFacts } from "./comparableFacts";
import { findCandidates } from "./findCandidates";
import type { Ledger } from "./ledger";
import { renameFacts } from "./renameFacts";

/** Question and answer together, each from 0 to 1. From this total on, two texts are those of the same fact. */
const minSameTotal = 1.6;
/** The total of the fact that has the name now must be lower by at least this much. */
const minTotalLead = 0.25;

type Facts = ReadonlyMap<FactId, ComparableFact>;
/** By name: the fact that had it in the previous deck, and the one that has it now. */
type Chapter = { readonly before: Facts; readonly now: Facts };

export function keepFormerNames(draft: ChapterDraft, previous: Deck | undefined, ledger: Ledger): void {
  if (!previous) return;
  const chapter = {
    before: indexFacts(previous),
    now: indexFacts({ ...draft, figures: [...draft.figures.values()] }),
  };
  const { before, now } = chapter;
  const changed = [...now.values()].filter(
    ({ fact }) => draft.facts.has(fact) && similarityOf(chapter, fact, fact).total < minSameTotal,
  );
  const aliased = new Set([...ledger.aliases.keys()].map(factOfId));
  const retired = new Set([...ledger.retired].map(factOfId));
  const taken = findTakenAliases(draft, ledger);
  const reassigned = changed.filter(({ fact }) => before.has(fact) || retired.has(fact) || taken.has(fact));
  if (reassigned.length === 0) return;
  const names = findFormerNames(chapter, changed, new Set(reassigned));
  const used = new Set([...names.values(), ...[...now.keys()].filter((fact) => !names.has(fact))]);
  const isFree = (name: FactId) =>
    !used.has(name) && !before.has(name) && !retired.has(name) && !aliased.has(name);
  const returnedNames = new Set(names.values());
  const nameCounts = new Map<FactId, number>();
  for (const { fact } of reassigned) {
    const reserved = draft.facts.get(fact);
    const hasLostName = returnedNames.has(fact) || taken.has(fact);
    if (!reserved || names.has(fact) || !hasLostName) continue;
    const name = findFreeName({ ...reserved, allowsNumber: true }, isFree, nameCounts) ?? fact;
    names.set(fact, name);
    used.add(name);
  }
  renameFacts(draft, names);
}

const indexFacts = (content: Content): Facts =>
  new Map(comparableFacts(content).map((each) => [each.fact, each]));

/** In an imported guide: former names of other facts that still exist under their new names. */
const findTakenAliases = ({ origins, isImported }: ChapterDraft, { aliases }: Ledger): ReadonlySet<FactId> =>
  new Set(
    isImported ? [...origins.keys()].filter((id) => origins.has(aliases.get(id) ?? "")).map(factOfId) : [],
  );

/** Former names by current name. `reassigned`: facts that have the former names of others. */
function findFormerNames(
  chapter: Chapter,
  changed: readonly ComparableFact[],
  reassigned: ReadonlySet<ComparableFact>,
): Map<FactId, FactId> {
  const { before, now } = chapter;
  const removed = [...before.values()].filter(({ fact }) => !now.has(fact));
  const formerOwners = [...reassigned].flatMap(({ fact }) => before.get(fact) ?? []);
  const pairs = findCandidates([...removed, ...formerOwners], changed)
    // A fact with a new name of its own only needs an alias, which is added later.
    .filter(
      ([former, current]) =>
        former.fact !== current.fact && (now.has(former.fact) || reassigned.has(current)),
    )
    .filter(([former, current]) => isBetterMatch(chapter, current.fact, former.fact))
    .map(([{ fact: former }, { fact }]) => ({
      fact,
      former,
      total: similarityOf(chapter, fact, former).total,
    }))
    .toSorted(
      (a, b) => b.total - a.total || compareStrings(`${a.former} ${a.fact}`, `${b.former} ${b.fact}`),
    );
  const names = new Map<FactId, FactId>();
  const assigned = new Set<FactId>();
  for (const { fact, former } of pairs) {
    if (names.has(fact) || assigned.has(former)) continue;
    names.set(fact, former);
    assigned.add(former);
  }
  return names;
}

/** Whether the name belongs to this fact rather than to the one that has it now. */
function isBetterMatch(chapter: Chapter, fact: FactId, name: FactId): boolean {
  const similarity = similarityOf(chapter, fact, name);
  if (similarity.total < minSameTotal) return false;
  const currentSimilarity = similarityOf(chapter, name, name);
  const asksTheSame = currentSimilarity.question >= 0.9 && similarity.question < 0.9;
  return (
    similarity.total >= currentSimilarity.total + minTotalLead &&
    !(asksTheSame && chapter.now.get(name)?.kind !== "cloze")
  );
}

/** How similar a fact is to the one that had the name in the previous deck. The total is 0 if they are of different kinds. */
function similarityOf(
  { before, now }: Chapter,
  fact: FactId,
  name: FactId,
): { readonly question: number; readonly total: number } {
  const [a, b] = [now.get(fact), before.get(name)];
  if (!a || !b || a.kind !== b.kind) return { question: 0, total: 0 };
  const { question, answer } = compareFacts(a, b);
  return { question, total: question + answer };
}
