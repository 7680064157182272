/** The actions that change settings. */
import { changeDayStart } from "../../domain/scheduling/calendar";
import { type SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import type { ReviewPreferences, Settings } from "../../domain/settings";
import type { Stores } from "../stores";
import { calendarOf } from "../study/calendar";

export const changeSettings = ({ settings }: Stores, change: Partial<Settings>): void =>
  settings.change(change);

/** The new hour counts from the end of the current day on. */
export function changeDayStartHour(stores: Stores, hour: number): void {
  stores.settings.change(changeDayStart(calendarOf(stores), hour, stores.platform.clock()));
}

export function changeReviewPreferences({ settings }: Stores, change: Partial<ReviewPreferences>): void {
  const { reviewPreferences } = settings.getState().settings;
  settings.change({ reviewPreferences: { ...reviewPreferences, ...change } });
}

export function changeScheduling({ settings }: Stores, change: Partial<SchedulingOptions>): void {
  const { scheduling } = settings.getState().settings;
  settings.change({ scheduling: { ...scheduling, ...change } });
}
