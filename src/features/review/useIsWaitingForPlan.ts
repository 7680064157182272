/** Whether a review waits for the plan of today to choose its cards. */
import { useState } from "react";
import { dayOf } from "../../domain/scheduling/calendar";
import { currentSession } from "../../domain/study/session";
import { useNow } from "../../hooks/time/useNow";
import { useIsDelayed } from "../../hooks/time/useIsDelayed";
import { useCalendar, useClock, usePlan, useSettings, useStudy } from "../../state/StoresContext";
import { useTodaysPlan } from "../shared/schedule/useTodaysPlan";

/** A provisional plan takes half a second at most. After this wait cards come when they are due. */
const maxWaitMs = 1500;

/** `hasEntries`: whether the deck index is loaded. Stays false once the first card was chosen: a later plan must not replace it. */
export function useIsWaitingForPlan(hasEntries: boolean): boolean {
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  const planned = useTodaysPlan(today);
  const choosesCards = useSettings(({ settings }) => settings.interview?.choosesCards === true);
  const isCustom = useStudy(({ study }) => currentSession(study, today, now)?.custom !== undefined);
  const cannotPlan = usePlan(
    ({ result, failure, isStopped }) =>
      failure !== undefined || isStopped === true || result?.type === "problem",
  );
  const [hasChosen, setHasChosen] = useState(false);
  const isAwaited = hasEntries && !hasChosen && choosesCards && !planned && !isCustom && !cannotPlan;
  const isLate = useIsDelayed(isAwaited, maxWaitMs);
  if (hasEntries && !hasChosen && (!isAwaited || isLate)) setHasChosen(true);
  return isAwaited && !isLate;
}
