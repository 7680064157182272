/** The end of a session: what was learned, what was forgotten, and when the next cards are due. */
import { dayOf } from "../../../domain/scheduling/calendar";
import { useCalendar, useClock, useSettings, useStudy } from "../../../state/StoresContext";
import { msPerMinute } from "../../../domain/time";
import { eventIdOf } from "../../../domain/events/event";
import { todaysQueue } from "../../../domain/planning/plannedQueue";
import { Suspense } from "react";
import { lazyComponent } from "../../../components/lazyComponent";
import { nextCard, countRemaining } from "../../../domain/study/queue";
import {
  type UndoableEvent,
  answerEventsOf,
  lastSessionEnd,
  lastEndedSession,
} from "../../../domain/study/session";
import { cardStateOf } from "../../../domain/study/study";
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/icons/Icon";
import { LinkButton } from "../../../components/LinkButton";
import { Page } from "../../../components/page/Page";
import { icons } from "../../../components/icons/icons";
import { useNow } from "../../../hooks/time/useNow";
import { describeComingBack, describeNextReview } from "../../shared/schedule/describeNextReview";
import { describePlanEnd } from "../../shared/schedule/describePlanEnd";
import { formatCount, formatStudyTime } from "../../shared/format";
import { MoreMinutesButton } from "../../shared/schedule/MoreMinutesButton";
import { paths } from "../../shared/paths";
import { ForgottenCards, NewSections, useLoadedChapters } from "./SummaryLists";
import type { CardEntry } from "../../shared/decks/useCardEntries";
import { UndoneNotice } from "../UndoneNotice";
import { useTodaysPlan } from "../../shared/schedule/useTodaysPlan";

// Nobody waits for it.
const PostSessionBackup = lazyComponent(async () => (await import("./PostSessionBackup")).PostSessionBackup);

type Props = {
  readonly entries: readonly CardEntry[];
  /** What was undone last, if no card shows it. */
  readonly undoneEvent: UndoableEvent | undefined;
  readonly onUndo: () => void;
  readonly onContinue: () => void;
};

export function SessionSummary({ entries, undoneEvent, onUndo, onContinue }: Props) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  const sessionEnd = lastSessionEnd(study, today, now);
  const session = lastEndedSession(study, today, now);
  const answers = session ? answerEventsOf(session) : [];
  const cards = new Set(answers.map(({ card }) => card));
  const forgotten = new Set(answers.flatMap(({ grade, card }) => (grade === 1 ? [card] : [])));
  const learned = new Set(
    answers.flatMap(({ type, card }) =>
      type === "graded" && cardStateOf(study, card).firstGradedDay === today ? [card] : [],
    ),
  );
  const minutes = answers.reduce((sum, { durationMs }) => sum + durationMs, 0) / msPerMinute;
  const planned = useTodaysPlan(today);
  const queue = todaysQueue({ entries, study, settings, now, today }, planned);
  const hasNext = nextCard(queue, now) !== undefined;
  const remaining = formatCount(countRemaining(queue, now), "card");
  useLoadedChapters(entries, [...learned, ...forgotten]);
  const titleWithoutAnswers = hasNext ? "Cards are due" : "Nothing is due";
  const describeRest = () => {
    if (hasNext) return `${remaining} left today.`;
    if (planned) return describeComingBack(queue, now) ?? describePlanEnd(planned, today);
    return describeNextReview(entries, study, settings, now, today);
  };
  return (
    <Page title={answers.length > 0 ? "Done for now" : titleWithoutAnswers} width="fullFromLg">
      <UndoneNotice event={undoneEvent} />
      {answers.length > 0 && (
        <p className="mt-4 max-w-prose text-lg">
          {formatCount(cards.size, "card")} in {formatCount(answers.length, "answer")} and{" "}
          {formatStudyTime(minutes)}
          {learned.size > 0 && `, ${cards.size === 1 ? "" : `${learned.size} of them `}new today`}.{" "}
          {forgotten.size === 0 && (cards.size === 1 ? "You did not forget it." : "You forgot none of them.")}
        </p>
      )}
      <p className="mt-3 max-w-prose text-lg">{describeRest()}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {hasNext && (
          <Button variant="primary" onClick={onContinue}>
            Go on, {remaining}
          </Button>
        )}
        {planned && !hasNext && <MoreMinutesButton today={today} />}
        {session && session.events.length > 0 && (
          <Button onClick={onUndo}>
            <Icon path={icons.undo} size={20} /> Undo
          </Button>
        )}
        <LinkButton to={paths.guide}>Read the guide</LinkButton>
      </div>
      {sessionEnd && (
        <Suspense>
          <PostSessionBackup key={eventIdOf(sessionEnd)} />
        </Suspense>
      )}
      <div className="items-start xl:grid xl:grid-cols-2 xl:gap-x-10">
        {learned.size > 0 && <NewSections cards={learned} />}
        {forgotten.size > 0 && <ForgottenCards cards={[...forgotten]} />}
      </div>
    </Page>
  );
}
