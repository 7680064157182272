/** Compares ids with those of the previous compilation: each must still exist, be renamed, or be retired. */
import { type ChapterId, chapterOf } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { type Acceptance, acceptNothing, resolveAcceptance } from "./acceptance";
import { comparableFacts } from "./comparableFacts";
import { type Ledger, addDecks, emptyLedger } from "./ledger";
import { type Match, matchFacts } from "./matchFacts";
import { type PreviousDecks, deckIds, indexOrigins } from "./originIndex";
import { reportRemoved, reportProposal } from "./reportRemoved";
import { reportReplacedDecks } from "./reportReplacedDecks";
import { keepFormerNames } from "./keepFormerNames";
import { updateLedger } from "./updateLedger";

/** Former ids, and what the author decided about the ids that are removed now. */
export type IdentityOptions = { readonly ledger?: Ledger; readonly accepted?: Acceptance };

export type Reconciled = {
  readonly ledger: Ledger;
  /** Former id -> current id, of all that this compilation renames. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The same for possible renames in an imported guide, until they are accepted. */
  readonly proposed: ReadonlyMap<string, string>;
  /** How many removed ids the author must decide about before anything is written. */
  readonly unansweredCount: number;
};

/** May rename facts in the drafts. `previousDecks`: those of these chapters, and of chapters that were removed from the guide. */
export function reconcileIds(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
  { ledger = addDecks(emptyLedger, previousDecks.values()), accepted = acceptNothing }: IdentityOptions,
): Reconciled {
  for (const draft of drafts) keepFormerNames(draft, previousDecks.get(draft.chapter), ledger);
  const origins = indexOrigins(drafts);
  const previousIds = new Set([...previousDecks.values()].flatMap(deckIds));
  const removed = new Set([...previousIds].filter((id) => !origins.has(id)));
  const decisions = resolveAcceptance(accepted, removed, ledger, origins);
  const undecided = new Set([...removed].filter((id) => !decisions.has(id)));
  const matches = findMatches(drafts, previousDecks, undecided, (id) => !previousIds.has(id));
  const importedChapters = new Set(
    drafts.filter(({ isImported }) => isImported).map(({ chapter }) => chapter),
  );
  const isImported = (id: string) => importedChapters.has(chapterOf(id));

  const renamed = new Map(matches.filter(({ isSure }) => isSure || accepted.acceptsAll).flatMap(pairSides));
  const unsure = accepted.acceptsAll ? [] : matches.filter(({ isSure }) => !isSure);
  const proposed = new Map(unsure.flatMap(pairSides));
  if (accepted.acceptsAll)
    for (const [former, current] of ledger.proposed)
      if (origins.has(current) && !decisions.has(former)) renamed.set(former, current);
  const unmatched = [...undecided].filter((id) => !renamed.has(id) && !proposed.has(id));
  const needsAnswer = (id: string) => !accepted.acceptsAll && !isImported(id);
  for (const match of unsure) if (match.removed.ids.some(needsAnswer)) reportProposal(match, origins);
  reportRemoved(unmatched.filter(needsAnswer), drafts, origins);
  const unmatchedIds = new Set(unmatched);
  const replaced = accepted.acceptsAll
    ? new Set<ChapterId>()
    : reportReplacedDecks(drafts, previousDecks, (id) => !unmatchedIds.has(id));
  for (const { chapter, report } of drafts)
    for (const id of unmatched)
      if (isImported(id) && chapterOf(id) === chapter && !replaced.has(chapter))
        report.warning(1, `"${id}" is no longer in this file.`, "removedCard");
  for (const [former, current] of decisions) if (current !== undefined) renamed.set(former, current);
  const pending = new Map([...ledger.proposed, ...proposed].filter(([id]) => !decisions.has(id)));
  const retired = [
    ...unmatched,
    ...proposed.keys(),
    ...[...decisions.keys()].filter((id) => !renamed.has(id)),
  ];
  return {
    ledger: updateLedger({ ledger, renamed, retired, proposed: pending }, drafts, origins),
    renamed,
    proposed: new Map([...proposed].filter(([id]) => isImported(id))),
    unansweredCount: [...unmatched, ...proposed.keys()].filter(needsAnswer).length,
  };
}

function findMatches(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
  undecided: ReadonlySet<string>,
  isNew: (id: string) => boolean,
): readonly Match[] {
  if (undecided.size === 0) return [];
  const previousFacts = new Set(
    [...previousDecks.values()].flatMap(({ cards }) => cards.map(({ fact }) => fact)),
  );
  const lasting = new Set(
    drafts.flatMap(({ cards }) => cards.map(({ fact }) => fact)).filter((fact) => previousFacts.has(fact)),
  );
  return matchFacts(
    [...previousDecks.values()].flatMap((deck) => comparableFacts(deck, (id) => undecided.has(id), lasting)),
    drafts.flatMap((draft) =>
      comparableFacts({ ...draft, figures: [...draft.figures.values()] }, isNew, lasting),
    ),
    lasting,
  );
}

/** Pairs the ids of the removed fact with those of the added one, by side. */
const pairSides = ({ removed, added }: Match): readonly (readonly [string, string])[] =>
  removed.ids.flatMap((former) => {
    const side = former.split(":").at(-1);
    const same = added.ids.find((id) => id.split(":").at(-1) === side);
    const only = removed.ids.length === 1 && added.ids.length === 1 ? added.ids[0] : undefined;
    const current = same ?? only;
    return current === undefined ? [] : [[former, current] as const];
  });
