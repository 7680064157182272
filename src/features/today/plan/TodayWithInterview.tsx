/** Today, with an interview on a known day: the countdown, today's review, and the expected recall. */
import { type ReactNode, useState } from "react";
import { buildPlannedQueue } from "../../../domain/planning/plannedQueue";
import { todaysWorkOf, withTodaysWork } from "../../../domain/planning/todaysWork";
import type { InterviewGoal } from "../../../domain/settings";
import type { QueueContext } from "../../../domain/study/queue";
import { usePlan } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { CardColumns } from "../../../components/page/CardColumns";
import { dateOf } from "../../shared/formatDates";
import { MoreMinutesButton } from "../../shared/schedule/MoreMinutesButton";
import { todaysPlanOf } from "../../shared/schedule/useTodaysPlan";
import { ChapterProgress } from "../ChapterProgress";
import { RecallForecastChart } from "../RecallForecastChart";
import { ChapterRecall } from "./ChapterRecall";
import { describeProblem, formatCountdown, formatInterview } from "./describePlan";
import { EditInterview } from "./EditInterview";
import { ExpectedRecall } from "./ExpectedRecall";
import type { EndedInterview } from "./NextInterview";
import { PlanDays } from "./PlanDays";
import { PlanOverview } from "./PlanOverview";
import { PlanningStatus } from "./PlanningStatus";
import { StartReview } from "./StartReview";

type Props = {
  readonly goal: InterviewGoal;
  readonly context: QueueContext;
  readonly isSessionOpen: boolean;
  /** What is due, where no plan chooses the cards. */
  readonly dueToday: ReactNode;
  readonly onEnd: (ended: EndedInterview) => void;
  /** Beside the plan, at the end. */
  readonly children: ReactNode;
};

export function TodayWithInterview({ goal, context, isSessionOpen, dueToday, onEnd, children }: Props) {
  const planState = usePlan((state) => state);
  const [isEditing, setEditing] = useState(false);
  const { request, result, failure } = planState;
  const plan = result?.type === "plan" ? result : undefined;
  const planned = todaysPlanOf(context.settings, planState, context.today);
  const queue = planned && buildPlannedQueue(context, planned);
  const work = queue && todaysWorkOf(queue, planned, context);
  const startReview = (
    <StartReview
      context={context}
      planned={planned}
      plannedQueue={queue}
      work={work}
      isSessionOpen={isSessionOpen}
    />
  );
  const dueBelow = <div className="mt-6">{dueToday}</div>;
  const { entries, study, now } = context;
  const { scheduling } = context.settings;
  const renderColumns = () => {
    // After a failure an earlier plan may be all there is: one of today, and for this interview.
    const isUsable = plan?.today === context.today && plan.interviewDay === goal.day;
    if (plan && request && (failure === undefined || isUsable))
      return (
        <CardColumns
          key="plan"
          first={
            <PlanOverview goal={goal} request={request} plan={plan}>
              {planned ? startReview : dueBelow}
            </PlanOverview>
          }
          second={
            <>
              <ChapterRecall plan={plan} />
              <PlanDays
                days={withTodaysWork(plan.days, work)}
                clock={{ now, dayStartHour: context.settings.dayStartHour }}
              />
              {children}
            </>
          }
        />
      );
    if (result === undefined && failure === undefined)
      // As large as what will stand there, so that nothing moves.
      return (
        <CardColumns
          key="planning"
          first={
            <ExpectedRecall goal={goal} today={context.today}>
              {goal.choosesCards ? startReview : dueBelow}
            </ExpectedRecall>
          }
          second={
            // In one column it would stand where the minutes will.
            <div className="max-lg:hidden">
              <ChapterRecall />
            </div>
          }
        />
      );
    return (
      <CardColumns
        key="unplanned"
        first={
          <>
            <section
              aria-label="Today's plan"
              className="rounded-card border border-line bg-surface p-5 sm:p-6"
            >
              {failure === undefined && result?.type === "problem" ? (
                <p role="status">{describeProblem(result.problem)}</p>
              ) : (
                <PlanningStatus plan={undefined} />
              )}
              {planned ? (
                startReview
              ) : (
                <>
                  {result?.type === "problem" &&
                    (result.problem.type === "timeUsedUp" ? (
                      <MoreMinutesButton today={context.today} className="mt-3" />
                    ) : (
                      <Button className="mt-3" onClick={() => setEditing(true)}>
                        Change the interview
                      </Button>
                    ))}
                  {dueBelow}
                </>
              )}
            </section>
            <RecallForecastChart entries={entries} study={study} scheduling={scheduling} now={now} />
          </>
        }
        second={
          <>
            <ChapterProgress study={study} scheduling={scheduling} now={now} />
            {children}
          </>
        }
      />
    );
  };
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-[1.75rem] leading-tight font-semibold tracking-tight text-balance md:text-[2rem]">
          {formatCountdown(goal, dateOf(now))}
        </h2>
        <p className="text-quiet">
          {formatInterview(goal)}
          <span className="print:hidden">
            {" · "}
            <button
              type="button"
              onClick={() => setEditing(true)}
              className="min-h-11 underline underline-offset-2 hover:text-ink"
            >
              Change<span className="sr-only"> the interview</span>
            </button>
          </span>
        </p>
      </div>
      <EditInterview
        goal={goal}
        today={context.today}
        open={isEditing}
        onClose={() => setEditing(false)}
        onRemove={onEnd}
      />
      {renderColumns()}
    </>
  );
}
