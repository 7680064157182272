/** Today after the first review: the next action, the expected recall, and the progress of each chapter. */
import { dayOf, hasPassed } from "../../domain/scheduling/calendar";
import { currentSession } from "../../domain/study/session";
import { useState } from "react";
import { CardColumns } from "../../components/page/CardColumns";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/time/useNow";
import { useCalendar, useClock, useSettings, useStudy } from "../../state/StoresContext";
import { useCardEntries } from "../shared/decks/useCardEntries";
import { BackupReminder } from "./BackupReminder";
import { ChapterProgress } from "./ChapterProgress";
import { StudyMore } from "./StudyMore";
import { DueToday } from "./DueToday";
import { OpenCustomSession } from "./OpenCustomSession";
import { OpeningDecks } from "./OpeningDecks";
import { OptimizerPrompt } from "./OptimizerPrompt";
import { AfterInterview } from "./plan/AfterInterview";
import { InterviewPractice } from "./plan/InterviewPractice";
import { TodayWithInterview } from "./plan/TodayWithInterview";
import { type EndedInterview, NextInterview } from "./plan/NextInterview";
import { RecallForecastChart } from "./RecallForecastChart";

export function TodayOverview() {
  const calendar = useCalendar();
  const entries = useCardEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(useClock());
  const today = dayOf(now, calendar);
  const session = currentSession(study, today, now);
  const goal = settings.interview;
  const [lastEnded, setLastEnded] = useState<EndedInterview>();
  // Undo is offered for the interview that ended last, not for an older one.
  const ended = lastEnded?.before.interview === settings.formerInterview ? lastEnded : undefined;
  // By the calendar, also while the study day goes on after midnight.
  const isOver = goal !== undefined && hasPassed(goal.day, goal.minuteOfDay, now, calendar);
  const isPlanned = goal !== undefined && !isOver && !session?.custom;
  if (!entries) return <OpeningDecks isTitleHidden={isPlanned} />;
  const context = { entries, study, settings, now, today };
  const dueToday = <DueToday context={context} isSessionOpen={session !== undefined} />;
  const studyMore = (study.log.length > 0 || goal?.day === today) && (
    <StudyMore entries={entries} study={study} settings={settings} today={today} />
  );
  // They appear later than the rest, and would move what follows them.
  const notices = study.log.length > 0 && (
    <div className="grid grid-cols-1 gap-4 px-1 text-sm text-quiet empty:hidden">
      <BackupReminder />
      <OptimizerPrompt study={study} />
    </div>
  );
  if (isPlanned) {
    return (
      <Page title="Today" isTitleHidden width="full">
        <TodayWithInterview
          goal={goal}
          context={context}
          isSessionOpen={session !== undefined}
          dueToday={dueToday}
          onEnd={setLastEnded}
        >
          <InterviewPractice />
          {studyMore}
          {notices}
        </TodayWithInterview>
      </Page>
    );
  }
  return (
    <Page title="Today" width="fullFromLg">
      <CardColumns
        first={
          <>
            {isOver && <AfterInterview goal={goal} today={today} onEnd={setLastEnded} />}
            {!goal && ended && <NextInterview today={today} ended={ended} />}
            {session?.custom ? (
              <OpenCustomSession kind={session.custom.type} entries={entries} now={now} today={today} />
            ) : (
              <>
                {dueToday}
                {studyMore}
              </>
            )}
            <RecallForecastChart entries={entries} study={study} scheduling={settings.scheduling} now={now} />
            {!goal && !ended && <NextInterview today={today} />}
          </>
        }
        second={
          <>
            <ChapterProgress study={study} scheduling={settings.scheduling} now={now} />
            <InterviewPractice />
            {notices}
          </>
        }
      />
    </Page>
  );
}
