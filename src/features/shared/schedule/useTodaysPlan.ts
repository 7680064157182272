/** The plan for the interview, and today's plan if it chooses the cards. */
import type { TodaysPlan } from "../../../domain/planning/plannedQueue";
import type { Settings } from "../../../domain/settings";
import type { Day } from "../../../domain/time";
import type { Plan } from "../../../domain/planning/planResult";
import { usePlan, useSettings } from "../../../state/StoresContext";
import type { PlanState } from "../../../state/plan/createPlanStore";

export function todaysPlanOf(
  { interview }: Settings,
  { request, result }: PlanState,
  today: Day,
): TodaysPlan | undefined {
  if (!interview?.choosesCards || !request || !result) return undefined;
  const { today: plannedToday, interviewDay } = result.type === "plan" ? result : request;
  if (plannedToday !== today || interviewDay !== interview.day) return undefined;
  const { model } = request;
  if (result.type === "plan") return { plan: result, model, goal: interview };
  return result.problem.type === "timeUsedUp" ? { plan: undefined, model, goal: interview } : undefined;
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
