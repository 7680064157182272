/** The actions that change settings. */
import { type SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import type { ReviewPreferences, Settings } from "../../domain/settings";
import type { Stores } from "../stores";

export const changeSettings = ({ settings }: Stores, change: Partial<Settings>): void =>
  settings.change(change);

export function changeReviewPreferences({ settings }: Stores, change: Partial<ReviewPreferences>): void {
  const { reviewPreferences } = settings.getState().settings;
  settings.change({ reviewPreferences: { ...reviewPreferences, ...change } });
}

export function changeScheduling({ settings }: Stores, change: Partial<SchedulingOptions>): void {
  const { scheduling } = settings.getState().settings;
  settings.change({ scheduling: { ...scheduling, ...change } });
}
