/**
 * Some names depend on the order of what has them: the second list of a section, the second question that begins with the
 * same words, the deletions of a cloze. If such a name went over to something else, the fact that had it gets it back.
 */
import type { Deck } from "../../domain/deck/deck";
import type { FactId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { findFreeName } from "../draft/claimFact";
import { factOfId } from "../text/ids";
import { type ComparableFact, type Content, compareFacts, comparableFacts } from "./comparableFacts";
import { findCandidates } from "./findCandidates";
import type { Ledger } from "./ledger";
import { renameFacts } from "./renameFacts";

/** Question and answer together, each from 0 to 1: from here on a text is that of the same fact. */
const sameFact = 1.6;
/** The fact that has the name now must be less alike by this. */
const margin = 0.25;

type Facts = ReadonlyMap<FactId, ComparableFact>;
/** By name: what had it the last time, and what has it now. */
type Chapter = { readonly before: Facts; readonly now: Facts };

export function settleNames(draft: ChapterDraft, previous: Deck | undefined, ledger: Ledger): void {
  if (!previous) return;
  const chapter = {
    before: indexFacts(previous),
    now: indexFacts({ ...draft, figures: [...draft.figures.values()] }),
  };
  const { before, now } = chapter;
  const changed = [...now.values()].filter(
    ({ fact }) => draft.facts.has(fact) && likeness(chapter, fact, fact).total < sameFact,
  );
  const renamed = new Set([...ledger.aliases.keys()].map(factOfId));
  const retired = new Set([...ledger.retired].map(factOfId));
  const taken = findTakenAliases(draft, ledger);
  const disputed = changed.filter(({ fact }) => before.has(fact) || retired.has(fact) || taken.has(fact));
  if (disputed.length === 0) return;
  const names = findFormerNames(chapter, changed, new Set(disputed));
  const used = new Set([...names.values(), ...[...now.keys()].filter((fact) => !names.has(fact))]);
  const isFree = (name: FactId) =>
    !used.has(name) && !before.has(name) && !retired.has(name) && !renamed.has(name);
  const settled = new Set(names.values());
  const nameCounts = new Map<FactId, number>();
  for (const { fact } of disputed) {
    const claimed = draft.facts.get(fact);
    const hasLostName = settled.has(fact) || taken.has(fact);
    if (!claimed || names.has(fact) || !hasLostName) continue;
    const name = findFreeName({ ...claimed, mayCount: true }, isFree, nameCounts) ?? fact;
    names.set(fact, name);
    used.add(name);
  }
  renameFacts(draft, names);
}

const indexFacts = (content: Content): Facts =>
  new Map(comparableFacts(content).map((each) => [each.fact, each]));

/** In an imported guide: names that were those of other facts, which are still there under their new names. */
const findTakenAliases = ({ origins, isImported }: ChapterDraft, { aliases }: Ledger): ReadonlySet<FactId> =>
  new Set(
    isImported ? [...origins.keys()].filter((id) => origins.has(aliases.get(id) ?? "")).map(factOfId) : [],
  );

/** By their names now: the names that facts had the last time. `disputed`: facts whose names were those of others. */
function findFormerNames(
  chapter: Chapter,
  changed: readonly ComparableFact[],
  disputed: ReadonlySet<ComparableFact>,
): Map<FactId, FactId> {
  const { before, now } = chapter;
  const gone = [...before.values()].filter(({ fact }) => !now.has(fact));
  const held = [...disputed].flatMap(({ fact }) => before.get(fact) ?? []);
  const pairs = findCandidates([...gone, ...held], changed)
    // A new name for an old fact needs no more than an alias, if nobody else had it.
    .filter(([former, found]) => former.fact !== found.fact && (now.has(former.fact) || disputed.has(found)))
    .filter(([former, found]) => isRightful(chapter, found.fact, former.fact))
    .map(([{ fact: former }, { fact }]) => ({ fact, former, total: likeness(chapter, fact, former).total }))
    .toSorted((a, b) => b.total - a.total || (`${a.former} ${a.fact}` < `${b.former} ${b.fact}` ? -1 : 1));
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
function isRightful(chapter: Chapter, fact: FactId, name: FactId): boolean {
  const own = likeness(chapter, fact, name);
  if (own.total < sameFact) return false;
  const holder = likeness(chapter, name, name);
  const asksTheSame = holder.question >= 0.9 && own.question < 0.9;
  return own.total >= holder.total + margin && !(asksTheSame && chapter.now.get(name)?.kind !== "cloze");
}

/** How much a fact is like what had the name the last time. The total is 0 for two kinds of facts. */
function likeness(
  { before, now }: Chapter,
  fact: FactId,
  name: FactId,
): { readonly question: number; readonly total: number } {
  const [a, b] = [now.get(fact), before.get(name)];
  if (!a || !b || a.kind !== b.kind) return { question: 0, total: 0 };
  const { question, answer } = compareFacts(a, b);
  return { question, total: question + answer };
}
