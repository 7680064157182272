/** The plan: how much is recalled on the day, and the minutes that change it. */
import type { ReactNode } from "react";
import { coreRecallOf } from "../../../domain/planning/groupKeys";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import type { Plan } from "../../../domain/planning/planResult";
import type { InterviewGoal } from "../../../domain/settings";
import { isBeforeInterview } from "../../shared/schedule/describeForecastDay";
import { describeAttendance } from "../../shared/schedule/describeStudyDay";
import { formatCount } from "../../shared/format";
import { describeLeftOut, nameCountedCards, toPercent } from "./describePlan";
import { ExpectedRecall } from "./ExpectedRecall";
import { MinutesSlider } from "./MinutesSlider";
import { useOutlooks } from "./useOutlooks";
import { PlanSuggestions } from "./PlanSuggestions";

type Props = {
  readonly goal: InterviewGoal;
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly children: ReactNode;
};

export function PlanOverview({ goal, request, plan, children }: Props) {
  const recall = coreRecallOf(plan);
  const recallPercent = toPercent(recall.expected);
  const cardsLabel = nameCountedCards(plan);
  const outlooks = useOutlooks(request, recall);
  const days = describeAttendance(plan.days);
  const notes = [
    isBeforeInterview(plan)
      ? `The next ${formatCount(plan.plannedDays, "day")} are planned, and the numbers are for their end. Later days are planned as they come nearer.`
      : undefined,
    describeLeftOut(plan, request),
    days && `This counts on about ${days} days, judging by those so far.`,
  ].filter((note) => note !== undefined);
  return (
    <>
      <ExpectedRecall goal={goal} today={plan.today} plan={plan} notes={notes.join(" ")}>
        {children}
      </ExpectedRecall>
      <MinutesSlider request={request} cardsLabel={cardsLabel} options={outlooks.options}>
        <PlanSuggestions
          goal={goal}
          request={request}
          outlooks={outlooks}
          cardsLabel={cardsLabel}
          recallPercent={recallPercent}
        />
      </MinutesSlider>
    </>
  );
}
