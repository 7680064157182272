/** The actions that change the interview that is planned for. */
import { changeGoal } from "../../domain/planning/changeGoal";
import { withUsualMinutes } from "../../domain/planning/variations";
import type { InterviewGoal } from "../../domain/settings";
import type { Day } from "../../domain/time";
import type { Stores } from "../stores";

export function changeInterview({ settings }: Stores, change: Partial<InterviewGoal>, today: Day): void {
  const { interview } = settings.getState().settings;
  if (interview) settings.change({ interview: changeGoal(interview, change, today) });
}

/** Sets the minutes of each weekday that has any. */
export function changeUsualMinutes(stores: Stores, minutes: number, today: Day): void {
  const { minutesByWeekday = [] } = stores.settings.getState().settings.interview ?? {};
  changeInterview(stores, { minutesByWeekday: withUsualMinutes(minutesByWeekday, minutes) }, today);
}

export function addMinutesToday(stores: Stores, today: Day, minutes: number): void {
  const { extraMinutes } = stores.settings.getState().settings.interview ?? {};
  const before = extraMinutes?.day === today ? extraMinutes.minutes : 0;
  changeInterview(stores, { extraMinutes: { day: today, minutes: before + minutes } }, today);
}
