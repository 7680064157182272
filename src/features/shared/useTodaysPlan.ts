/** The plan for the interview, and that of today, if it is to choose the cards. */
import type { TodaysPlan } from "../../domain/planning/plannedQueue";
import type { Settings } from "../../domain/settings";
import type { Day } from "../../domain/time";
import type { Plan } from "../../domain/planning/planResult";
import { usePlan, useSettings } from "../../state/StoresContext";
import type { PlanState } from "../../state/plan/createPlanStore";

export function todaysPlanOf(
  { interview }: Settings,
  { request, result }: PlanState,
  today: Day,
): TodaysPlan | undefined {
  if (!interview?.choosesCards || !request || result?.type !== "plan") return undefined;
  if (result.today !== today || result.interviewDay !== interview.day) return undefined;
  return { plan: result, model: request.model, goal: interview };
}

export function useTodaysPlan(today: Day): TodaysPlan | undefined {
  const settings = useSettings((state) => state.settings);
  const plan = usePlan((state) => state);
  return todaysPlanOf(settings, plan, today);
}

/** The plan for the interview that is set; undefined while there is none. */
export function useInterviewPlan(): Plan | undefined {
  const interview = useSettings(({ settings }) => settings.interview);
  const result = usePlan((state) => state.result);
  return result?.type === "plan" && result.interviewDay === interview?.day ? result : undefined;
}
