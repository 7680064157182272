/** Today: what is due, what is new, and one button to start. */
import { type Day } from "../../domain/time";
import { buildQueue } from "../../domain/study/buildQueue";
import { Suspense } from "react";
import { lazyComponent } from "../../components/lazyComponent";
import { dayOf, hasPassed } from "../../domain/scheduling/calendar";
import { currentSession } from "../../domain/study/session";
import { useCalendar, useClock, useSettings, useStudy } from "../../state/StoresContext";
import { LinkButton } from "../../components/LinkButton";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/useNow";
import { countDue } from "../../domain/study/queue";
import { describeComingBack, describeNextReview } from "../shared/describeNextReview";
import { formatCount } from "../shared/format";
import { paths } from "../shared/paths";
import { type CardEntry, useCardEntries } from "../shared/useCardEntries";
import { AskInterviewDay } from "./AskInterviewDay";
import { ChapterProgress } from "./ChapterProgress";
import { Welcome } from "./Welcome";

// Not on a first visit: there is nothing to forget yet, and enough to learn.
const RecallForecastChart = lazyComponent(
  async () => (await import("./RecallForecastChart")).RecallForecastChart,
);
const BacklogForecast = lazyComponent(async () => (await import("./BacklogForecast")).BacklogForecast);
const OptimizerPrompt = lazyComponent(async () => (await import("./OptimizerPrompt")).OptimizerPrompt);
const BackupReminder = lazyComponent(async () => (await import("./BackupReminder")).BackupReminder);
const OpenCustomSession = lazyComponent(async () => (await import("./OpenCustomSession")).OpenCustomSession);
// Only with an interview on a known day.
const InterviewToday = lazyComponent(async () => (await import("./plan/InterviewToday")).InterviewToday);
const AfterInterview = lazyComponent(async () => (await import("./plan/AfterInterview")).AfterInterview);
const CustomStudy = lazyComponent(async () => (await import("./CustomStudy")).CustomStudy);

export function TodayScreen() {
  const clock = useClock();
  const calendar = useCalendar();
  const entries = useCardEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(clock);
  if (!entries) {
    return (
      <Page title="Today">
        <p className="mt-4 text-quiet">Opening the decks…</p>
      </Page>
    );
  }
  const today = dayOf(now, calendar);
  const session = currentSession(study, today);
  const isFirstVisit = study.log.length === 0;
  const goal = settings.interview;
  const isOver =
    goal !== undefined &&
    (goal.day < today ||
      (goal.minuteOfDay !== undefined && hasPassed(goal.day, goal.minuteOfDay, now, calendar)));
  const isPlanned = goal !== undefined && !isOver && !session?.custom;
  const dueToday = (
    <DueToday
      entries={entries}
      now={now}
      today={today}
      isFirstVisit={isFirstVisit}
      isSessionOpen={session !== undefined}
    />
  );
  return (
    <Page title="Today" hideTitle={isFirstVisit || isPlanned} wide={isPlanned}>
      {isFirstVisit && !goal && <Welcome today={today} />}
      {isOver && (
        <Suspense>
          <AfterInterview day={goal.day} />
        </Suspense>
      )}
      {session?.custom && (
        <Suspense>
          <OpenCustomSession
            kind={session.custom.type}
            entries={entries}
            now={now}
            today={today}
            clock={clock}
          />
        </Suspense>
      )}
      {isPlanned && (
        <Suspense fallback={dueToday}>
          <InterviewToday
            goal={goal}
            context={{ entries, study, settings, now, today }}
            isSessionOpen={session !== undefined}
          >
            {dueToday}
          </InterviewToday>
        </Suspense>
      )}
      {!session?.custom && !isPlanned && dueToday}
      {!isFirstVisit && (
        <Suspense>
          {!session?.custom && (
            <CustomStudy entries={entries} study={study} settings={settings} today={today} clock={clock} />
          )}
          <OptimizerPrompt study={study} />
          <BackupReminder clock={clock} />
          {!isPlanned && (
            <RecallForecastChart entries={entries} study={study} scheduling={settings.scheduling} now={now} />
          )}
        </Suspense>
      )}
      {!isFirstVisit && !goal && (
        <section
          aria-label="Your interview"
          className="mt-5 rounded-card border border-line bg-sheet px-5 py-4"
        >
          <AskInterviewDay today={today} />
        </section>
      )}
      {!isPlanned && <ChapterProgress study={study} scheduling={settings.scheduling} now={now} />}
    </Page>
  );
}

type DueTodayProps = {
  readonly entries: readonly CardEntry[];
  readonly now: number;
  readonly today: Day;
  readonly isFirstVisit: boolean;
  readonly isSessionOpen: boolean;
};

function DueToday({ entries, now, today, isFirstVisit, isSessionOpen }: DueTodayProps) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const queue = buildQueue({ entries, study, settings, now, today });
  const dueCount = countDue(queue, now);
  const newCount = queue.newCards.length;
  if (dueCount + newCount === 0) {
    return (
      <section aria-label="To study" className="mt-5">
        <p className="text-lg">
          All done for today. {describeNextReview(entries, study, settings, now, today)}
        </p>
        <LinkButton to={paths.guide} className="mt-6">
          Read the guide
        </LinkButton>
      </section>
    );
  }
  return (
    <section aria-label="To study" className="mt-7">
      {!isFirstVisit && (
        <dl className="grid grid-cols-2 gap-3">
          <CountTile label={dueCount === 1 ? "card due" : "cards due"} count={dueCount} />
          <CountTile label={newCount === 1 ? "new card" : "new cards"} count={newCount} />
        </dl>
      )}
      <LinkButton to={paths.review} className="mt-4 h-16 w-full text-lg">
        {isSessionOpen ? `Go on, ${formatCount(dueCount + newCount, "card")} left` : "Start review"}
      </LinkButton>
      {isFirstVisit && (
        <p className="mt-3 text-center text-quiet">
          {formatCount(newCount, "new card")} today. Nothing to set up.
        </p>
      )}
      <p className="mt-3 text-sm text-quiet empty:hidden">{describeComingBack(queue, now)}</p>
      {queue.buriedSiblings > 0 && (
        <p className="mt-3 text-sm text-quiet">
          {formatCount(queue.buriedSiblings, "more card")} {queue.buriedSiblings === 1 ? "is" : "are"} due,
          but the other side of something asked today: tomorrow.
        </p>
      )}
      {queue.overLimit > 0 && (
        <Suspense>
          <BacklogForecast
            entries={entries}
            study={study}
            settings={settings}
            today={today}
            overLimitCount={queue.overLimit}
          />
        </Suspense>
      )}
    </section>
  );
}

function CountTile({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-sheet px-5 py-4">
      <dt className="text-quiet">{label}</dt>
      <dd className="text-[min(2.75rem,14vw)] leading-none font-semibold tracking-tight tabular-nums">
        {count}
      </dd>
    </div>
  );
}
