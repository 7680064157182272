/** Keeps the plan for the interview current: plans on the first look, each morning, after every session and after a change. */
import { useEffect, useMemo, useState } from "react";
import { dayOf } from "../domain/scheduling/calendar";
import { countActiveRestores } from "../domain/study/countActiveRestores";
import { currentSession } from "../domain/study/session";
import { useCardEntries } from "../features/shared/decks/useCardEntries";
import { useNow } from "../hooks/time/useNow";
import { updatePlan } from "../state/plan/updatePlan";
import { allowPlanning } from "../state/plan/stopPlanning";
import { useCalendar, useClock, usePlan, useSettings, useStores, useStudy } from "../state/StoresContext";

export function PlanUpdater() {
  const stores = useStores();
  const entries = useCardEntries();
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  const goal = useSettings((state) => state.settings.interview);
  const scheduling = useSettings((state) => state.settings.scheduling);
  const maxAnswerSeconds = useSettings((state) => state.settings.maxAnswerSeconds);
  const dayStartHour = useSettings((state) => state.settings.dayStartHour);
  const study = useStudy((state) => state.study);
  const inputs = useMemo(
    () => ({ entries, goal, settings: { scheduling, maxAnswerSeconds, dayStartHour }, today }),
    [entries, goal, scheduling, maxAnswerSeconds, dayStartHour, today],
  );
  const importCount = useStudy((state) => state.importCount);
  const restoreCount = countActiveRestores(study);
  const current = { study, inputs, importCount, restoreCount };
  const [planned, setPlanned] = useState(current);
  // A session goes on with the plan that it began with, until something else changes than by its answers.
  const isReviewing = currentSession(study, today, now) !== undefined;
  if (
    planned.inputs !== inputs ||
    planned.importCount !== importCount ||
    planned.restoreCount !== restoreCount ||
    (planned.study !== study && !isReviewing)
  )
    setPlanned(current);
  const isStopped = usePlan((state) => state.isStopped === true);
  // A stop applies to the inputs of that time: when they change, planning is allowed again.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it is to run when `planned` changes
  useEffect(() => () => allowPlanning(stores), [stores, planned]);
  useEffect(() => {
    const { entries: cards, goal: interview, ...rest } = planned.inputs;
    if (!cards || !interview || isStopped) return undefined;
    return updatePlan(stores, { ...rest, entries: cards, goal: interview, study: planned.study });
  }, [stores, planned, isStopped]);
  return null;
}
