/** The actions that end an interview's plan. What the person had set for it is kept for the next one, which is compared with no plan of this one. */
import type { PastInterview, Settings } from "../../domain/settings";
import { clearPlanRecords } from "../../storage/plan/clearPlanRecords";
import type { Stores } from "../stores";

/** Back to scheduling without an end. */
export const removeInterview = (stores: Stores): void => endInterview(stores, {});

export function recordOutcome(stores: Stores, outcome: PastInterview["outcome"]): void {
  const { interview, pastInterviews = [] } = stores.settings.getState().settings;
  if (interview)
    endInterview(stores, { pastInterviews: [...pastInterviews, { day: interview.day, outcome }] });
}

function endInterview({ platform, plan, settings }: Stores, change: Partial<Settings>): void {
  const { interview } = settings.getState().settings;
  if (!interview) return;
  settings.change({ ...change, interview: undefined, formerInterview: interview });
  plan.setState({}, true);
  clearPlanRecords(platform.storage);
}
