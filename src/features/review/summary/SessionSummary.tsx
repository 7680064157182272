/** The end of a session: what was learned, what was forgotten, and when the next cards are due. */
import { dayOf } from "../../../domain/scheduling/calendar";
import { useCalendar } from "../../../state/StoresContext";
import { msPerMinute } from "../../../domain/time";
import { type CardId } from "../../../domain/ids";
import { eventIdOf } from "../../../domain/events/event";
import { todaysQueue } from "../../../domain/planning/plannedQueue";
import { questionTextOf } from "../../../domain/deck/cardText";
import { addMinutesToday } from "../../../state/settings/changeInterview";
import { useDecks, useSettings, useStores, useStudy } from "../../../state/StoresContext";
import { Suspense, lazy } from "react";
import { Link } from "react-router";
import { nextCard, countRemaining } from "../../../domain/study/queue";
import { answerEventsOf, lastSessionEnd, lastEndedSession } from "../../../domain/study/session";
import { cardStateOf } from "../../../domain/study/study";
import { InlineText } from "../../../content/InlineText";
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/Icon";
import { LinkButton } from "../../../components/LinkButton";
import { Page } from "../../../components/Page";
import { icons } from "../../../components/icons";
import { useNow } from "../../../hooks/useNow";
import { useShortcuts } from "../../../hooks/useShortcuts";
import { undoShortcut } from "../../shared/cardShortcuts";
import { describeNextReview } from "../../shared/describeNextReview";
import { formatCount } from "../../shared/format";
import { paths } from "../../shared/paths";
import type { CardEntry } from "../../shared/useCardEntries";
import { useTodaysPlan } from "../../shared/useTodaysPlan";

// Nobody waits for it.
const PostSessionBackup = lazy(async () => ({
  default: (await import("./PostSessionBackup")).PostSessionBackup,
}));

type Props = {
  readonly entries: readonly CardEntry[];
  readonly clock: () => number;
  readonly onUndo: () => void;
  readonly onContinue: () => void;
};

const moreMinutes = 10;

export function SessionSummary({ entries, clock, onUndo, onContinue }: Props) {
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(clock);
  const today = dayOf(now, useCalendar());
  useShortcuts([undoShortcut(onUndo)]);
  const sessionEnd = lastSessionEnd(study, today);
  const session = lastEndedSession(study, today);
  const answers = session ? answerEventsOf(session) : [];
  const cards = new Set(answers.map(({ card }) => card));
  const forgotten = new Set(answers.flatMap(({ grade, card }) => (grade === 1 ? [card] : [])));
  const learned = new Set(
    answers.flatMap(({ type, card }) =>
      type === "graded" && cardStateOf(study, card).firstGradedDay === today ? [card] : [],
    ),
  );
  const minutes = Math.max(
    1,
    Math.round(answers.reduce((sum, { durationMs }) => sum + durationMs, 0) / msPerMinute),
  );
  const planned = useTodaysPlan(today);
  const queue = todaysQueue({ entries, study, settings, now, today }, planned);
  return (
    <Page title={answers.length > 0 ? "Done for now" : "Nothing is due"}>
      {answers.length > 0 && (
        <p className="mt-4 text-lg">
          {formatCount(cards.size, "card")} in {formatCount(answers.length, "answer")} and{" "}
          {formatCount(minutes, "minute")}
          {learned.size > 0 && `, ${learned.size} of them new to you`}.{" "}
          {forgotten.size === 0 && "You forgot none of them."}
        </p>
      )}
      <p className="mt-3 text-lg">
        {planned && countRemaining(queue) === 0
          ? "The minutes that you planned for today are used. The plan goes on tomorrow."
          : describeNextReview(entries, study, settings, now, today)}
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        {nextCard(queue, now) !== undefined && (
          <Button variant="primary" onClick={onContinue}>
            Go on, {formatCount(countRemaining(queue), "card")}
          </Button>
        )}
        {planned && countRemaining(queue) === 0 && (
          <Button onClick={() => addMinutesToday(stores, today, moreMinutes)}>
            {moreMinutes} more minutes today
          </Button>
        )}
        {session && session.events.length > 0 && (
          <Button onClick={onUndo}>
            <Icon path={icons.undo} size={20} /> Undo
          </Button>
        )}
        <LinkButton to={paths.guide}>Read the guide</LinkButton>
      </div>
      {sessionEnd && (
        <Suspense>
          <PostSessionBackup key={eventIdOf(sessionEnd)} clock={clock} />
        </Suspense>
      )}
      {learned.size > 0 && <NewSections cards={learned} />}
      {forgotten.size > 0 && <ForgottenCards cards={[...forgotten]} />}
    </Page>
  );
}

const maxShown = 12;

/** What was new, by the sections that tell it. */
function NewSections({ cards }: { readonly cards: ReadonlySet<CardId> }) {
  const decks = useDecks((state) => state.decks);
  const sections = Object.values(decks).flatMap((deck) =>
    deck.sections.flatMap((section) => {
      const sectionCards = deck.cards.filter((card) => card.section === section.id && cards.has(card.id));
      const [first] = sectionCards;
      return first ? [{ deck, section, count: sectionCards.length, place: first.block }] : [];
    }),
  );
  return (
    <section aria-labelledby="learned-title" className="mt-10 border-t border-line pt-6">
      <h2 id="learned-title" className="text-lg font-semibold">
        New to you today
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {sections.slice(0, maxShown).map(({ deck, section, count, place }) => (
          <li key={`${deck.chapter} ${section.id}`}>
            <Link
              to={paths.chapter(deck.chapter, place)}
              className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent"
            >
              <span dir="auto">
                <InlineText text={section.title} />
              </span>
              <span className="shrink-0 text-sm text-quiet tabular-nums">{formatCount(count, "card")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was not there when it was asked for: the way back to where it is told. */
function ForgottenCards({ cards }: { readonly cards: readonly CardId[] }) {
  const decks = useDecks((state) => state.decks);
  const forgottenCards = Object.values(decks).flatMap((deck) =>
    deck.cards.filter(({ id }) => cards.includes(id)).map((card) => ({ card, deck })),
  );
  return (
    <section aria-labelledby="forgotten-title" className="mt-10 border-t border-line pt-6">
      <h2 id="forgotten-title" className="text-lg font-semibold">
        You forgot {formatCount(cards.length, "card")} at least once
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {forgottenCards.slice(0, maxShown).map(({ card, deck }) => (
          <li key={card.id}>
            <Link
              to={paths.chapter(deck.chapter, card.block)}
              className="flex min-h-11 items-center py-2 hover:text-accent"
            >
              <bdi>{questionTextOf(card)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
