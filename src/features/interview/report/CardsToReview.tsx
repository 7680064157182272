/** How many cards for the missed points a review will ask, with a button that gives them back their due dates. */
import { useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { Button } from "../../../components/Button";
import { getEntry } from "../../../domain/collections/persistentMap";
import { cardsOfEvent } from "../../../domain/events/cardEvents";
import { type ChangedEvent, eventIdOf } from "../../../domain/events/event";
import { type Log, newestFirst } from "../../../domain/events/log";
import type { EventId } from "../../../domain/ids";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { todaysQueue } from "../../../domain/planning/plannedQueue";
import { dayOf } from "../../../domain/scheduling/calendar";
import { canBeAsked, emptyQueue, nextCard } from "../../../domain/study/queue";
import { statusOf } from "../../../domain/study/study";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { useNow } from "../../../hooks/time/useNow";
import { undoEvent } from "../../../state/actions/undo";
import { useCalendar, useClock, useSettings, useStores, useStudy } from "../../../state/StoresContext";
import { formatCount } from "../../shared/format";
import { paths } from "../../shared/paths";
import { useCardEntries } from "../../shared/decks/useCardEntries";
import { useTodaysPlan } from "../../shared/schedule/useTodaysPlan";

type Props = { readonly round: Pick<RoundState, "broughtForwardBy"> };

export function CardsToReview({ round: { broughtForwardBy } }: Props) {
  const clock = useClock();
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const entries = useCardEntries() ?? [];
  const now = useNow(clock);
  const calendar = useCalendar();
  const today = dayOf(now, calendar);
  const planned = useTodaysPlan(today);
  const navigate = useNavigate();
  const sectionRef = useRef<HTMLElement>(null);
  useEarlyPressGuard(sectionRef);
  const event = useMemo(() => findChange(study.log, broughtForwardBy), [study.log, broughtForwardBy]);
  if (broughtForwardBy === undefined || !event) return null;
  const isUndone = getEntry(study.inactiveIds, broughtForwardBy) === true;
  const cards = cardsOfEvent(event, study.aliases);
  const context = { entries, study, settings, now, today };
  // A card that was answered, reset, rescheduled or brought forward on a later day doesn't change when this event is undone. Nor
  // does one that another round of the same day brought forward too, but that isn't told apart.
  const waitingCards = entries.filter(
    ({ card }) =>
      cards.includes(card) &&
      statusOf(study, card).broughtForwardDay === event.day &&
      canBeAsked(context, card),
  );
  if (!isUndone && waitingCards.length === 0) return null;
  const queue = isUndone ? emptyQueue : todaysQueue(context, planned);
  const { learning, reviews, newCards, learningLater } = queue;
  const comingBack = learningLater.filter(({ dueAt }) => dayOf(dueAt, calendar) === today);
  const askedToday = new Set([...learning, ...reviews, ...newCards, ...comingBack.map(({ card }) => card)]);
  const todayCount = waitingCards.filter(({ card }) => askedToday.has(card)).length;
  return (
    <section
      ref={sectionRef}
      // It takes the focus of the button that disappears (`keepFocus`).
      tabIndex={-1}
      aria-label="To study"
      className="mt-6 rounded-card bg-accent-soft px-5 py-4 outline-none print:hidden"
    >
      {isUndone ? (
        <p>This round no longer changes due dates.</p>
      ) : (
        <>
          <p className="font-semibold">
            To study what you missed: {formatCount(todayCount || waitingCards.length, "card")} in{" "}
            {todayCount > 0 ? "today's" : "a later"} review.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            {todayCount > 0 && nextCard(queue, now) !== undefined && (
              <Button variant="primary" onClick={() => void navigate(paths.review)}>
                Study them
              </Button>
            )}
            <Button onClick={() => undoEvent(stores, broughtForwardBy, clock())}>
              Restore their due dates
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Undefined if the log has no such change of cards. */
function findChange(log: Log, id: EventId | undefined): ChangedEvent | undefined {
  if (id === undefined) return undefined;
  for (const event of newestFirst(log))
    if (event.type === "cardsChanged" && eventIdOf(event) === id) return event;
  return undefined;
}
