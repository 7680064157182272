/** Gives components the stores of their app. */
import { createContext, use, useMemo } from "react";
import { useStore } from "zustand";
import type { Calendar } from "../domain/scheduling/calendar";
import type { EpochMs } from "../domain/time";
import type { DecksState } from "./decks/createDecksStore";
import type { NotificationState } from "./notifications";
import type { OptimizerState } from "./optimizer/createOptimizerStore";
import type { PlanState } from "./plan/createPlanStore";
import type { SaveStatus } from "./saveStatus";
import type { SearchState } from "./search/createSearchStore";
import type { SettingsState } from "./settings/createSettingsStore";
import type { Stores } from "./stores";
import type { StudyState } from "./study/createStudyStore";

export const StoresContext = createContext<Stores | undefined>(undefined);

export function useStores(): Stores {
  const stores = use(StoresContext);
  if (!stores) throw new Error("Render this inside <StoresContext value={createStores(platform)}>.");
  return stores;
}

export const useClock = (): (() => EpochMs) => useStores().platform.clock;

export const useStudy = <T>(select: (state: StudyState) => T): T => useStore(useStores().study, select);
export const useSettings = <T>(select: (state: SettingsState) => T): T =>
  useStore(useStores().settings, select);
export const useDecks = <T>(select: (state: DecksState) => T): T => useStore(useStores().decks, select);
export const useSearch = <T>(select: (state: SearchState) => T): T => useStore(useStores().search, select);
export const useOptimizer = <T>(select: (state: OptimizerState) => T): T =>
  useStore(useStores().optimizer, select);
export const usePlan = <T>(select: (state: PlanState) => T): T => useStore(useStores().plan, select);
export const useSaveStatus = <T>(select: (state: SaveStatus) => T): T =>
  useStore(useStores().saveStatus, select);
export const useNotifications = <T>(select: (state: NotificationState) => T): T =>
  useStore(useStores().notifications, select);

/** The time zone and the hour at which a study day starts. */
export function useCalendar(): Calendar {
  const { utcOffsetMinutes } = useStores().platform;
  const { dayStartHour, previousDayStart } = useSettings((state) => state.settings);
  return useMemo(
    () => ({ utcOffsetMinutes, dayStartHour, previousDayStart }),
    [utcOffsetMinutes, dayStartHour, previousDayStart],
  );
}
