/** Compares ids with those of the last time: each old one must still exist, belong to another id now, or be retired. */
import type { ChapterDraft } from "../draft/chapterDraft";
import { chapterOfId } from "../text/ids";
import { type Acceptance, acceptNothing, resolveAcceptance } from "./acceptance";
import { comparableFacts } from "./comparableFacts";
import { type Ledger, addDecks, emptyLedger } from "./ledger";
import { type Match, matchFacts } from "./matchFacts";
import { type PreviousDecks, deckIds, indexOrigins } from "./originIndex";
import { reportGone, reportProposal } from "./reportLost";
import { settleNames } from "./settleNames";
import { updateLedger } from "./updateLedger";

/** What is known of former ids, and what a person says about those that are gone now. */
export type IdentityOptions = { readonly ledger?: Ledger; readonly accepted?: Acceptance };

export type Reconciled = {
  readonly ledger: Ledger;
  /** Former id -> current id, of all that is carried over now. */
  readonly carried: ReadonlyMap<string, string>;
  /** The same for what may be carried over in an imported guide, if it is accepted. */
  readonly proposed: ReadonlyMap<string, string>;
  /** So many ids are left that somebody has to be asked about before anything is written. */
  readonly asked: number;
};

/** May rename facts in the drafts. `previousDecks`: of these chapters, and of those that the guide doesn't have any more. */
export function reconcileIds(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
  { ledger = addDecks(emptyLedger, previousDecks.values()), accepted = acceptNothing }: IdentityOptions,
): Reconciled {
  for (const draft of drafts) settleNames(draft, previousDecks.get(draft.chapter), ledger);
  const origins = indexOrigins(drafts);
  const previousIds = new Set([...previousDecks.values()].flatMap(deckIds));
  const gone = new Set([...previousIds].filter((id) => !origins.has(id)));
  const answers = resolveAcceptance(accepted, gone, ledger, origins);
  const open = new Set([...gone].filter((id) => !answers.has(id)));
  const matches = findMatches(drafts, previousDecks, open, (id) => !previousIds.has(id));
  const importedChapters = new Set(
    drafts.filter(({ isImported }) => isImported).map(({ chapter }) => chapter),
  );
  const isImported = (id: string) => importedChapters.has(chapterOfId(id));

  const carried = new Map(matches.filter(({ isSure }) => isSure || accepted.all).flatMap(pairSides));
  const unsure = accepted.all ? [] : matches.filter(({ isSure }) => !isSure);
  const proposed = new Map(unsure.flatMap(pairSides));
  if (accepted.all)
    for (const [former, current] of ledger.proposed)
      if (origins.has(current) && !answers.has(former)) carried.set(former, current);
  const lost = [...open].filter((id) => !carried.has(id) && !proposed.has(id));
  const isAsked = (id: string) => !accepted.all && !isImported(id);
  for (const match of unsure) if (match.gone.ids.some(isAsked)) reportProposal(match, origins);
  reportGone(lost.filter(isAsked), drafts, origins);
  for (const { chapter, report } of drafts)
    for (const id of lost)
      if (isImported(id) && chapterOfId(id) === chapter)
        report.warning(1, `"${id}" is no longer in this file.`, "removedCard");
  for (const [former, current] of answers) if (current !== undefined) carried.set(former, current);
  const pending = new Map([...ledger.proposed, ...proposed].filter(([id]) => !answers.has(id)));
  const retired = [...lost, ...proposed.keys(), ...[...answers.keys()].filter((id) => !carried.has(id))];
  return {
    ledger: updateLedger({ ledger, carried, retired, proposed: pending }, drafts, origins),
    carried,
    proposed: new Map([...proposed].filter(([id]) => isImported(id))),
    asked: [...lost, ...proposed.keys()].filter(isAsked).length,
  };
}

function findMatches(
  drafts: readonly ChapterDraft[],
  previousDecks: PreviousDecks,
  open: ReadonlySet<string>,
  isNew: (id: string) => boolean,
): readonly Match[] {
  if (open.size === 0) return [];
  const previousFacts = new Set(
    [...previousDecks.values()].flatMap(({ cards }) => cards.map(({ fact }) => fact)),
  );
  const lasting = new Set(
    drafts.flatMap(({ cards }) => cards.map(({ fact }) => fact)).filter((fact) => previousFacts.has(fact)),
  );
  return matchFacts(
    [...previousDecks.values()].flatMap((deck) => comparableFacts(deck, (id) => open.has(id), lasting)),
    drafts.flatMap((draft) =>
      comparableFacts({ ...draft, figures: [...draft.figures.values()] }, isNew, lasting),
    ),
    lasting,
  );
}

/** The ids of each side of the fact, before and after. */
const pairSides = ({ gone, found }: Match): readonly (readonly [string, string])[] =>
  gone.ids.flatMap((former) => {
    const side = former.split(":").at(-1);
    const same = found.ids.find((id) => id.split(":").at(-1) === side);
    const only = gone.ids.length === 1 && found.ids.length === 1 ? found.ids[0] : undefined;
    const current = same ?? only;
    return current === undefined ? [] : [[former, current] as const];
  });
