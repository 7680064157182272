/** The end of a sitting: what was learned, what was forgotten, and when to come back. */
import { Suspense, lazy } from "react";
import { Link } from "wouter";
import { minute } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import { idOf } from "../../domain/log";
import { nextCard, queueOf, remaining } from "../../domain/queue";
import { answersOf, lastEnd, lastSitting } from "../../domain/sitting";
import { trackOf } from "../../domain/study";
import { questionOf } from "../../domain/words";
import { Words } from "../../prose/Words";
import { useDecks } from "../../store/decks/decks";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { comeBack } from "../comeBack";
import { paths } from "../paths";
import { countOf } from "../spell";
import type { Placed } from "../useEntries";
import { todayAt } from "./useDesk";
import { useUndoKey } from "./useReviewKeys";

// Nobody waits for it.
const Safe = lazy(async () => ({ default: (await import("./Safe")).Safe }));

type Props = {
  readonly entries: readonly Placed[];
  readonly clock: () => number;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
};

export function Done({ entries, clock, onUndo, onAgain }: Props) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(clock);
  const today = todayAt(now);
  useUndoKey(onUndo);
  const end = lastEnd(study, today);
  const sitting = lastSitting(study, today);
  const answers = sitting ? answersOf(sitting) : [];
  const cards = new Set(answers.map(({ card }) => card));
  const forgotten = new Set(answers.flatMap(({ grade, card }) => (grade === 1 ? [card] : [])));
  const learned = new Set(
    answers.flatMap(({ type, card }) =>
      type === "graded" && trackOf(study, card).first === today ? [card] : [],
    ),
  );
  const minutes = Math.max(1, Math.round(answers.reduce((sum, { took }) => sum + took, 0) / minute));
  const queue = queueOf(entries, study, settings, now, today);
  return (
    <Page title={answers.length > 0 ? "Done for now" : "Nothing is due"}>
      {answers.length > 0 && (
        <p className="mt-4 text-lg">
          {countOf(cards.size, "card")} in {countOf(answers.length, "answer")} and{" "}
          {countOf(minutes, "minute")}
          {learned.size > 0 && `, ${learned.size} of them new to you`}.{" "}
          {forgotten.size === 0 && "You forgot none of them."}
        </p>
      )}
      <p className="mt-3 text-lg">{comeBack(entries, study, settings, now, today)}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {nextCard(queue, now) !== undefined && (
          <Button look="primary" onClick={onAgain}>
            Go on, {countOf(remaining(queue), "card")}
          </Button>
        )}
        {sitting && sitting.deeds.length > 0 && (
          <Button onClick={onUndo}>
            <Icon shape={shapes.undo} size={20} /> Undo
          </Button>
        )}
        <LinkButton href={paths.guide}>Read the guide</LinkButton>
      </div>
      {end && (
        <Suspense>
          <Safe key={idOf(end)} clock={clock} />
        </Suspense>
      )}
      {learned.size > 0 && <Learned cards={learned} />}
      {forgotten.size > 0 && <Forgotten cards={[...forgotten]} />}
    </Page>
  );
}

const most = 12;

/** What was new, by the sections that tell it. */
function Learned({ cards }: { readonly cards: ReadonlySet<CardId> }) {
  const decks = useDecks((state) => state.decks);
  const sections = Object.values(decks).flatMap((deck) =>
    deck.sections.flatMap((section) => {
      const here = deck.cards.filter((card) => card.section === section.id && cards.has(card.id));
      const [first] = here;
      return first ? [{ deck, section, count: here.length, place: first.block }] : [];
    }),
  );
  return (
    <section aria-labelledby="learned-title" className="mt-10 border-t border-line pt-6">
      <h2 id="learned-title" className="text-lg font-semibold">
        New to you today
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {sections.slice(0, most).map(({ deck, section, count, place }) => (
          <li key={`${deck.chapter} ${section.id}`}>
            <Link
              href={paths.chapter(deck.chapter, place)}
              className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent"
            >
              <span>
                <Words text={section.title} />
              </span>
              <span className="shrink-0 text-sm text-quiet tabular-nums">{countOf(count, "card")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

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
          <li key={card.id}>
            <Link
              href={paths.chapter(deck.chapter, card.block)}
              className="flex min-h-11 items-center py-2 hover:text-accent"
            >
              {questionOf(card)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
