/** The end of a sitting: what was learned, what was forgotten, and when to come back. */
import { Suspense, lazy } from "react";
import { Link } from "wouter";
import { type Day, minute } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import { idOf } from "../../domain/log";
import { queueOf } from "../../domain/queue";
import { answersOf, lastEnd, lastSitting } from "../../domain/sitting";
import { trackOf } from "../../domain/study";
import { questionOf } from "../../domain/words";
import { useDecks } from "../../store/decks";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../../ui/Page";
import { comeBack } from "../comeBack";
import { paths } from "../paths";
import { countOf } from "../spell";
import type { Placed } from "../useEntries";

// Nobody waits for it.
const Safe = lazy(async () => ({ default: (await import("./Safe")).Safe }));

type Props = {
  readonly entries: readonly Placed[];
  readonly now: number;
  readonly today: Day;
  readonly clock: () => number;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
};

export function Done({ entries, now, today, clock, onUndo, onAgain }: Props) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const end = lastEnd(study, today);
  const sitting = lastSitting(study, today);
  const queue = queueOf(entries, study, settings, now, today);
  const answers = sitting ? answersOf(sitting) : [];
  const cards = new Set(answers.map(({ card }) => card));
  const forgotten = new Set(answers.flatMap(({ grade, card }) => (grade === 1 ? [card] : [])));
  const fresh = [...cards].filter((card) => trackOf(study, card).first === today).length;
  const minutes = Math.max(1, Math.round(answers.reduce((sum, { took }) => sum + took, 0) / minute));
  return (
    <Page title={sitting ? "Done for now" : "Nothing is due"}>
      {sitting && (
        <p className="mt-4 text-lg">
          {countOf(cards.size, "card")} in {countOf(answers.length, "answer")} and{" "}
          {countOf(minutes, "minute")}
          {fresh > 0 && `, ${fresh} of them new to you`}. {forgotten.size === 0 && "You forgot none of them."}
        </p>
      )}
      <p className="mt-3 text-lg">{comeBack(entries, study, settings, now, today)}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {sitting && (
          <Button onClick={onUndo}>
            <Icon shape={shapes.undo} size={20} /> Undo
          </Button>
        )}
        {queue.later.length > 0 && <Button onClick={onAgain}>Look again</Button>}
        <LinkButton href={paths.guide}>Read the guide</LinkButton>
      </div>
      {end && (
        <Suspense>
          <Safe key={idOf(end)} clock={clock} />
        </Suspense>
      )}
      {forgotten.size > 0 && <Forgotten cards={[...forgotten]} />}
    </Page>
  );
}

const most = 12;

/** What was not there when it was asked for: the way back to where it is told. */
function Forgotten({ cards }: { readonly cards: readonly CardId[] }) {
  const decks = useDecks((state) => state.decks);
  const found = Object.values(decks).flatMap((deck) =>
    deck.cards.filter(({ id }) => cards.includes(id)).map((card) => ({ card, deck })),
  );
  return (
    <section aria-labelledby="forgotten-title" className="mt-10 border-t border-line pt-6">
      <h2 id="forgotten-title" className="text-lg font-semibold">
        You forgot {countOf(cards.length, "card")} at least once
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {found.slice(0, most).map(({ card, deck }) => (
          <li key={card.id} className="py-2.5">
            <Link href={paths.chapter(deck.chapter, card.block)} className="hover:text-accent">
              {questionOf(card)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
