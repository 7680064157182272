/** Today, with an interview on a known day: how far it is, what to do now, and what that leads to. */
import { type ReactNode, useState } from "react";
import { coreRecallOf, tierKey } from "../../../domain/planning/groupKeys";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import type { Plan } from "../../../domain/planning/planResult";
import type { InterviewGoal } from "../../../domain/settings";
import type { QueueContext } from "../../../domain/study/queue";
import { usePlan } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatDay } from "../../shared/format";
import { todaysPlanOf } from "../../shared/useTodaysPlan";
import { ChapterRecall } from "./ChapterRecall";
import {
  daysTo,
  describeLeftOut,
  describePlanChange,
  describeProblem,
  formatInterview,
  ofHundred,
} from "./describePlan";
import { EditInterview } from "./EditInterview";
import { InterviewPractice } from "./InterviewPractice";
import { MinutesSlider } from "./MinutesSlider";
import { PlanDays } from "./PlanDays";
import { RecallChart } from "./RecallChart";
import { StartReview } from "./StartReview";
import { useOutlooks } from "./useOutlooks";
import { WhatHelps } from "./WhatHelps";

type Props = {
  readonly goal: InterviewGoal;
  readonly context: QueueContext;
  readonly isSessionOpen: boolean;
  /** Shown where no plan chooses the cards: what is due. */
  readonly children: ReactNode;
};

export function InterviewToday({ goal, context, isSessionOpen, children }: Props) {
  const planState = usePlan((state) => state);
  const [isEditing, setEditing] = useState(false);
  const { request, result, progress, failure } = planState;
  const planned = todaysPlanOf(context.settings, planState, context.today);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-[1.75rem] leading-tight font-semibold tracking-tight text-balance md:text-[2rem]">
          {daysTo(goal, context.today)}
        </h2>
        <p className="text-quiet">
          {formatInterview(goal)} ·{" "}
          <button
            type="button"
            onClick={() => setEditing(true)}
            className="min-h-11 underline underline-offset-2 hover:text-ink"
          >
            Change<span className="sr-only"> the interview</span>
          </button>
        </p>
      </div>
      <EditInterview goal={goal} today={context.today} open={isEditing} onClose={() => setEditing(false)} />
      {request && result?.type === "plan" ? (
        <PlanOverview goal={goal} request={request} plan={result}>
          {planned ? (
            <StartReview context={context} planned={planned} isSessionOpen={isSessionOpen} />
          ) : (
            children
          )}
        </PlanOverview>
      ) : (
        <div className="mt-5 max-w-2xl rounded-card border border-line bg-sheet p-5 sm:p-6">
          <p role="status">
            {result?.type === "problem"
              ? describeProblem(result.problem)
              : failure === undefined
                ? `Planning, ${ofHundred(progress ?? 0)}% done.`
                : `The plan could not be made: ${failure}. Cards come when they are due.`}
          </p>
          {result?.type === "problem" && (
            <Button className="mt-3" onClick={() => setEditing(true)}>
              Change the interview
            </Button>
          )}
          {children}
        </div>
      )}
    </>
  );
}

type OverviewProps = {
  readonly goal: InterviewGoal;
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly children: ReactNode;
};

function PlanOverview({ goal, request, plan, children }: OverviewProps) {
  const { coreBound, change, progress } = usePlan((state) => state);
  const outlooks = useOutlooks(request);
  const hasCore = plan.groups.has(tierKey("core"));
  const recall = coreRecallOf(plan);
  const coreCurve = hasCore ? plan.groupCurves.get(tierKey("core")) : undefined;
  const known = ofHundred(recall.expected);
  const isFar = plan.interviewDay - plan.today > plan.plannedDays;
  const notes = [
    change && describePlanChange(change),
    isFar
      ? `The next ${plan.plannedDays} days are planned; what is beyond follows as it comes nearer.`
      : undefined,
    describeLeftOut(plan, request),
  ].filter((note) => note !== undefined);
  return (
    <div className="mt-5 grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
      <div className="grid grid-cols-1 gap-5">
        <section aria-label="Today's plan" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
          <p className="text-quiet">On the day you would recall</p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-[4rem] leading-none font-bold tracking-tight tabular-nums">{known}</span>
            <span className="text-lg text-quiet">of 100 {hasCore ? "core cards" : "cards"}</span>
            <span className="sr-only">
              , give or take {Math.max(1, ofHundred(2 * recall.standardDeviation))}.{" "}
              {ofHundred(recall.ifStopped)} if you stop now.
            </span>
          </p>
          <RecallChart
            curve={coreCurve ?? plan.curve}
            bound={coreBound}
            endLabel={formatDay(plan.interviewDay)}
          />
          {children}
          {notes.length > 0 && <p className="mt-4 text-[0.9375rem] text-quiet">{notes.join(" ")}</p>}
          {(progress !== undefined || plan.isProvisional) && (
            <p className="mt-2 text-sm text-quiet" role="status">
              Planning again, {ofHundred(progress ?? 0)}% done.
            </p>
          )}
          <WhatHelps goal={goal} request={request} outlooks={outlooks} known={known} />
        </section>
        <MinutesSlider request={request} outlooks={outlooks} />
      </div>
      <div className="grid grid-cols-1 gap-5">
        <ChapterRecall plan={plan} />
        <PlanDays plan={plan} />
        <InterviewPractice />
      </div>
    </div>
  );
}
