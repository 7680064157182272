/** A review session: the current card and the progress through the queue. */
import { useCalendar, useClock, useDecks, useSettings, useStores, useStudy } from "../../state/StoresContext";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { Button } from "../../components/Button";
import { Icon } from "../../components/icons/Icon";
import { icons } from "../../components/icons/icons";
import { memoryOf, statusOf } from "../../domain/study/study";
import { DocumentTitle } from "../../components/page/DocumentTitle";
import { ShortcutsButton } from "../../components/shortcuts/ShortcutsButton";
import { useEarlyPressGuard } from "../../hooks/input/useEarlyPressGuard";
import { useNow } from "../../hooks/time/useNow";
import { useShortcuts } from "../../hooks/input/useShortcuts";
import { useWakeLock } from "../../hooks/page/useWakeLock";
import { dayOf } from "../../domain/scheduling/calendar";
import type { EpochMs } from "../../domain/time";
import { undoShortcut } from "../shared/card/cardShortcuts";
import { customSessionLabels } from "../shared/schedule/customSessionLabels";
import { formatNumber } from "../shared/format";
import { LoadStatus } from "../shared/decks/LoadStatus";
import { UnavailableChapters } from "../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../shared/decks/useFailedChapters";
import { useValueAtKeyChange } from "../../hooks/useValueAtKeyChange";
import { PlanReason } from "./PlanReason";
import { useTodaysPlan } from "../shared/schedule/useTodaysPlan";
import { paths } from "../shared/paths";
import type { CardEntry } from "../shared/decks/useCardEntries";
import { CardTimer } from "./CardTimer";
import { LeechNotice } from "./LeechNotice";
import { type CardMenu, CardReview } from "./card/CardReview";
import { sessionProgressOf, sessionQueueOf } from "./sessionProgress";
import { SessionSummary } from "./summary/SessionSummary";
import { UndoneNotice } from "./UndoneNotice";
import { unavailableCardsOf } from "./unavailableCardsOf";
import { useBackupOnLeave } from "./useBackupOnLeave";
import { useCurrentCard } from "./useCurrentCard";
import { upcomingChaptersOf, usePrefetchChapters } from "./usePrefetchChapters";

export function ReviewSession({ entries }: { readonly entries: readonly CardEntry[] }) {
  const {
    current,
    leech,
    undoneEvent,
    reveal,
    gradeCurrent,
    changeCurrent,
    resolveLeech,
    undo,
    restartTimer,
    continueSession,
  } = useCurrentCard(entries);
  // Also while the next card's chapter opens and after the last card.
  useShortcuts([undoShortcut(undo)]);
  useBackupOnLeave();
  const stores = useStores();
  const calendar = useCalendar();
  /** Closes when the next card is shown: what is written in it must not go to that card. */
  const [openMenu, setOpenMenu] = useState<{ readonly menu: CardMenu; readonly shownAt: EpochMs }>();
  const menu = openMenu?.shownAt === current?.shownAt ? openMenu?.menu : undefined;
  const setMenu = (next: CardMenu) => setOpenMenu(current && { menu: next, shownAt: current.shownAt });
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const decks = useDecks((state) => state.decks);
  const findCard = (id: string | undefined) => {
    const chapter = entries.find(({ card }) => card === id)?.chapter;
    const deck = chapter === undefined ? undefined : decks[chapter];
    const card = deck?.cards.find((each) => each.id === id);
    return { chapter, deck, card };
  };
  const { chapter, deck, card } = findCard(current?.card);
  const leechCard = findCard(leech);
  const showingKey = `${current?.card} ${current?.shownAt}`;
  const cardRef = useRef<HTMLDivElement>(null);
  // The next question, and the summary, appear where a grade was pressed. A press that follows a key is no double press.
  useEarlyPressGuard(cardRef, deck && showingKey, true);
  useWakeLock(settings.reviewPreferences.keepsAwake && current !== undefined);
  useEffect(() => {
    if (chapter !== undefined) void stores.decks.loadDeck(chapter);
  }, [stores, chapter]);
  const isWaiting = current !== undefined && !deck;
  // In a layout effect, so that no key press comes between the card and the new timer, which would close what the key opens.
  useLayoutEffect(() => (isWaiting ? restartTimer : undefined), [isWaiting, restartTimer]);

  // The counts and Undo follow the clock when the page is left open. A grade can be up to a minute ahead of `useNow`.
  const now = Math.max(useNow(useClock()), current?.shownAt ?? 0);
  const today = dayOf(now, calendar);
  const planned = useTodaysPlan(today);
  const context = { entries, study, settings, now, today };
  const shownAt = current?.shownAt ?? now;
  const queue = sessionQueueOf(context, planned, shownAt, calendar);
  const failedChapters = useFailedChapters("deck");
  const unavailable = unavailableCardsOf(entries, failedChapters);
  const availableQueue =
    unavailable.size > 0 ? sessionQueueOf({ ...context, unavailable }, planned, shownAt, calendar) : queue;
  usePrefetchChapters(deck ? upcomingChaptersOf(availableQueue, entries).join(" ") : "");
  // As of when the card was shown, so that nothing moves while a person answers.
  const leftOutChapters = useValueAtKeyChange(
    showingKey,
    // Mostly none has failed, and then the queue is not searched at each render.
    failedChapters.length === 0
      ? failedChapters
      : upcomingChaptersOf(queue, entries).filter((each) => failedChapters.includes(each)),
  );
  const leechNotice = leechCard.card && leechCard.deck && (
    <LeechNotice
      card={leechCard.card}
      deck={leechCard.deck}
      lapses={memoryOf(study, leechCard.card.id)?.lapses ?? 0}
      note={statusOf(study, leechCard.card.id).note}
      onDecide={resolveLeech}
    />
  );
  if (!current) {
    return (
      <div ref={cardRef} className="contents">
        {leechNotice && (
          <div className="mx-auto w-full max-w-2xl px-4 lg:max-w-6xl lg:px-10">{leechNotice}</div>
        )}
        <SessionSummary
          entries={entries}
          undoneEvent={undoneEvent}
          onUndo={undo}
          onContinue={continueSession}
        />
      </div>
    );
  }

  const { session, custom, answeredCount, remainingCount } = sessionProgressOf(
    context,
    queue,
    current.shownAt,
    calendar,
  );
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col px-4 pt-3 md:pt-8 lg:max-w-6xl lg:px-10">
      <DocumentTitle title="Review" />
      <h1 className="sr-only">Review</h1>
      <div className="-mx-2 flex flex-wrap items-center gap-1 md:-mx-3 md:gap-2">
        <Button
          variant="quiet"
          className="px-2 md:px-3"
          onClick={undo}
          disabled={!session || session.events.length === 0}
        >
          <Icon path={icons.undo} size={20} /> Undo
        </Button>
        <progress
          className="progress h-1.5 min-w-0 flex-1"
          aria-label="Progress through this session"
          value={answeredCount}
          max={Math.max(1, answeredCount + remainingCount)}
        />
        {settings.reviewPreferences.hasTimer && <CardTimer shownAt={current.shownAt} />}
        <span className="text-sm text-quiet tabular-nums">
          <span className="sr-only">Still to come: </span>
          {formatNumber(remainingCount)} left
        </span>
        <Button variant="quiet" className="min-w-11 px-2" onClick={() => setMenu("menu")}>
          <Icon path={icons.more} size={20} />
          <span className="sr-only">This card</span>
        </Button>
        <ShortcutsButton />
      </div>
      {custom && <p className="mt-1 text-sm text-quiet">{customSessionLabels[custom.type]}</p>}
      {planned?.plan && current.isPlanned && (
        <PlanReason plan={planned.plan} entry={entries.find((entry) => entry.card === current.card)} />
      )}
      <UndoneNotice event={undoneEvent} />
      {deck && (
        <UnavailableChapters
          chapters={leftOutChapters}
          leftOut="cards are asked later"
          className={`mt-3 ${leftOutChapters.some((each) => failedChapters.includes(each)) ? "" : "invisible"}`}
        />
      )}
      {leechNotice}
      {card && deck ? (
        <CardReview
          key={showingKey}
          rootRef={cardRef}
          card={card}
          deck={deck}
          study={study}
          settings={settings}
          queue={queue}
          isRevealed={current.isRevealed}
          now={now}
          isCram={custom?.type === "cram"}
          menu={menu}
          onMenuChange={setMenu}
          onReveal={reveal}
          onGrade={gradeCurrent}
          onChange={changeCurrent}
        />
      ) : (
        <div className="mt-12 text-center">
          <LoadStatus chapter={chapter}>
            Loading the chapter… If this stays,{" "}
            <Link className="textual" to={paths.today}>
              go to Today
            </Link>
            .
          </LoadStatus>
        </div>
      )}
    </div>
  );
}
