/** The action that sets a new interview. A file of its own, because a first visit needs no other action. */
import { startGoal } from "../../domain/planning/startGoal";
import type { InterviewGoal } from "../../domain/settings";
import type { Day } from "../../domain/time";
import type { Stores } from "../stores";

/** The minutes, coming days off and weights of the last interview are kept. */
export function setInterview(
  { settings }: Stores,
  when: Pick<InterviewGoal, "day" | "minuteOfDay">,
  today: Day,
): void {
  const { interview, formerInterview } = settings.getState().settings;
  settings.change({
    interview: startGoal(when, interview ?? formerInterview, today),
    formerInterview: undefined,
  });
}
