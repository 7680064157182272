/** What the plan's queue holds today; undefined where no plan chooses the cards. */
import { useMemo } from "react";
import { buildPlannedQueue } from "../../domain/planning/plannedQueue";
import type { StudyAmount } from "../../domain/planning/planResult";
import { todaysWorkOf } from "../../domain/planning/todaysWork";
import { dayOf } from "../../domain/scheduling/calendar";
import { useNow } from "../../hooks/time/useNow";
import { useCalendar, useClock, usePlan, useSettings, useStudy } from "../../state/StoresContext";
import { useCardEntries } from "../shared/decks/useCardEntries";
import { todaysPlanOf } from "../shared/schedule/useTodaysPlan";

export function useTodaysWork(): StudyAmount | undefined {
  const entries = useCardEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const planState = usePlan((state) => state);
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  return useMemo(() => {
    const planned = todaysPlanOf(settings, planState, today);
    if (!entries || !planned) return undefined;
    const context = { entries, study, settings, now, today };
    return todaysWorkOf(buildPlannedQueue(context, planned), planned, context);
  }, [entries, study, settings, planState, now, today]);
}
