/** Keeps the plan for the interview current: plans on the first look, each morning, after every session and after a change. */
import { useEffect } from "react";
import { dayOf } from "../domain/scheduling/calendar";
import { currentSession } from "../domain/study/session";
import { useCardEntries } from "../features/shared/useCardEntries";
import { useNow } from "../hooks/useNow";
import { updatePlan } from "../state/plan/updatePlan";
import { useCalendar, useClock, usePlan, useSettings, useStores, useStudy } from "../state/StoresContext";

export function PlanKeeper() {
  const stores = useStores();
  const entries = useCardEntries();
  const today = dayOf(useNow(useClock()), useCalendar());
  const goal = useSettings((state) => state.settings.interview);
  const scheduling = useSettings((state) => state.settings.scheduling);
  const maxAnswerSeconds = useSettings((state) => state.settings.maxAnswerSeconds);
  const dayStartHour = useSettings((state) => state.settings.dayStartHour);
  const study = useStudy((state) => state.study);
  const plannedDay = usePlan(({ result }) => (result?.type === "plan" ? result.today : undefined));
  // A session goes on with the plan that it began with.
  const isReviewing = currentSession(study, today) !== undefined && plannedDay === today;
  const studyToPlan = isReviewing ? undefined : study;
  useEffect(() => {
    if (!entries || !studyToPlan || !goal) return undefined;
    const settings = { scheduling, maxAnswerSeconds, dayStartHour };
    return updatePlan(stores, { entries, study: studyToPlan, settings, goal, today });
  }, [stores, entries, studyToPlan, scheduling, maxAnswerSeconds, dayStartHour, goal, today]);
  return null;
}
