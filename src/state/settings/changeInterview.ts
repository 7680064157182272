/** The actions that change the interview that is planned for. */
import type { InterviewGoal, PastInterview } from "../../domain/settings";
import type { Day } from "../../domain/time";
import type { Stores } from "../stores";

const usualMinutes = 20;
const usualGoal = {
  minutesByWeekday: Array.from({ length: 7 }, () => usualMinutes),
  daysOff: [],
  weights: {},
  choosesCards: true,
} as const;

/** The minutes and weights of an earlier interview are kept. */
export function setInterviewDay(
  { settings }: Stores,
  { day, minuteOfDay }: Pick<InterviewGoal, "day" | "minuteOfDay">,
): void {
  settings.change({
    interview: { ...usualGoal, ...settings.getState().settings.interview, day, minuteOfDay },
  });
}

export function changeInterview({ settings }: Stores, change: Partial<InterviewGoal>): void {
  const { interview } = settings.getState().settings;
  if (interview) settings.change({ interview: { ...interview, ...change } });
}

export function addMinutesToday(stores: Stores, today: Day, minutes: number): void {
  const { extraMinutes } = stores.settings.getState().settings.interview ?? {};
  const before = extraMinutes?.day === today ? extraMinutes.minutes : 0;
  changeInterview(stores, { extraMinutes: { day: today, minutes: before + minutes } });
}

/** Back to scheduling without an end. */
export const removeInterview = ({ settings }: Stores): void => settings.change({ interview: undefined });

export function recordOutcome({ settings }: Stores, outcome: PastInterview["outcome"]): void {
  const { interview, pastInterviews = [] } = settings.getState().settings;
  if (!interview) return;
  settings.change({
    interview: undefined,
    pastInterviews: [...pastInterviews, { day: interview.day, outcome }],
  });
}
