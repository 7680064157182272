/** The expected recall on the day, its curve, and the button that starts the review. Without a plan, placeholders. */
import type { ReactNode } from "react";
import { coreRecallOf, countsCore, tierKey } from "../../../domain/planning/groupKeys";
import type { Plan } from "../../../domain/planning/planResult";
import { forecastDayOf } from "../../../domain/planning/states/studyDays";
import type { InterviewGoal } from "../../../domain/settings";
import { usePlan } from "../../../state/StoresContext";
import type { Day } from "../../../domain/time";
import { type ForecastDay, describeForecastDayBriefly } from "../../shared/schedule/describeForecastDay";
import { upperFirst } from "../../shared/format";
import { formatDay } from "../../shared/formatDates";
import { nameCountedCards, describeSpread, toPercent } from "./describePlan";
import { PlanningStatus } from "./PlanningStatus";
import { RecallChart } from "./RecallChart";

type Props = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  /** Undefined while it is being made. */
  readonly plan?: Plan;
  readonly notes?: string;
  readonly children: ReactNode;
};

export function ExpectedRecall({ goal, today, plan, notes, children }: Props) {
  const coreBound = usePlan((state) => state.coreBound ?? (state.isStopped === true ? undefined : "pending"));
  const recall = plan && coreRecallOf(plan);
  const hasCore = !plan || countsCore(plan);
  const cardsLabel = nameCountedCards(plan);
  const coreCurve = hasCore ? plan?.groupCurves.get(tierKey("core")) : undefined;
  const goalDays = { today, interviewDay: goal.day };
  const forecast: ForecastDay = plan ?? { ...goalDays, forecastDay: forecastDayOf(goalDays) };
  const when = describeForecastDayBriefly(forecast);
  return (
    <section aria-label="Today's plan" className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <p className="text-quiet">
        {goal.choosesCards
          ? `${upperFirst(when)} you would recall`
          : `If the plan chose your cards, you would recall ${when}`}
      </p>
      {/* Keyed, so that the number replaces its placeholder instead of moving. */}
      <p key={String(recall === undefined)} className="flex flex-wrap items-baseline gap-x-3">
        <span
          className={`text-[4rem] leading-none font-bold tracking-tight tabular-nums ${recall ? "" : "invisible w-20"}`}
        >
          {recall ? toPercent(recall.expected) : "00"}
        </span>
        <span className="text-lg text-quiet">
          of 100 {cardsLabel}
          {recall && recall.wantedCount < recall.cardCount && " that you didn't leave out"}
        </span>
      </p>
      <RecallChart
        key={`chart ${plan === undefined}`}
        cardsLabel={cardsLabel}
        curve={coreCurve ?? plan?.curve}
        bound={hasCore ? coreBound : undefined}
        endLabel={formatDay(forecast.forecastDay)}
      />
      {children}
      {/* Never empty: before there is a number, this has the progress of the planning. */}
      <p className="mt-3 text-[0.9375rem] text-quiet">
        {recall && `${describeSpread(recall)} `}
        {notes} <PlanningStatus plan={plan} />
      </p>
    </section>
  );
}
