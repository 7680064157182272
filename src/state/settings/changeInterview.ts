/** The actions that change the interview that is planned for. */
import { changeGoal } from "../../domain/planning/changeGoal";
import { studyDurationOf } from "../../domain/planning/createPlanRequest";
import { minutesOf } from "../../domain/planning/states/studyDays";
import { withUsualMinutes } from "../../domain/planning/variations";
import type { InterviewGoal } from "../../domain/settings";
import { type Day, msPerDay, msPerMinute, msPerSecond } from "../../domain/time";
import type { Stores } from "../stores";

const minutesPerDay = msPerDay / msPerMinute;

export function changeInterview({ settings }: Stores, change: Partial<InterviewGoal>, today: Day): void {
  const { interview } = settings.getState().settings;
  if (interview) settings.change({ interview: changeGoal(interview, change, today) });
}

/** Sets the minutes of each weekday that has any. */
export function changeUsualMinutes(stores: Stores, minutes: number, today: Day): void {
  const { minutesByWeekday = [] } = stores.settings.getState().settings.interview ?? {};
  changeInterview(stores, { minutesByWeekday: withUsualMinutes(minutesByWeekday, minutes) }, today);
}

/** Adds to the minutes that are left today. Where more are used than were planned, the used ones are added, too. */
export function addMinutesToday(stores: Stores, today: Day, minutes: number): void {
  const { interview, maxAnswerSeconds } = stores.settings.getState().settings;
  if (!interview) return;
  const { study } = stores.study.getState();
  const planned = minutesOf(interview, today);
  const used = Math.ceil(studyDurationOf(study, today, maxAnswerSeconds * msPerSecond) / msPerMinute);
  const extra = interview.extraMinutes?.day === today ? interview.extraMinutes.minutes : 0;
  const changed = Math.min(minutesPerDay, extra + Math.max(0, used - planned) + minutes);
  changeInterview(stores, { extraMinutes: { day: today, minutes: changed } }, today);
}
