/** The actions that end an interview. Its minutes, days off and weights are kept for the next one; its plans are not, so that none is compared with them. */
import type { PastInterview, Settings } from "../../domain/settings";
import { clearPlanRecords } from "../../storage/plan/clearPlanRecords";
import type { Stores } from "../stores";

/** The settings as they were, to undo it with `changeSettings`. */
export type SettingsBeforeEnd = Pick<Settings, "interview" | "formerInterview" | "pastInterviews">;

/** Back to scheduling without an end. */
export const removeInterview = (stores: Stores): SettingsBeforeEnd => endInterview(stores, {});

export function recordOutcome(stores: Stores, outcome: PastInterview["outcome"]): SettingsBeforeEnd {
  const { interview, pastInterviews = [] } = stores.settings.getState().settings;
  return endInterview(
    stores,
    interview && { pastInterviews: [...pastInterviews, { day: interview.day, outcome }] },
  );
}

function endInterview(
  { platform, plan, settings }: Stores,
  change: Partial<Settings> | undefined,
): SettingsBeforeEnd {
  const { interview, formerInterview, pastInterviews } = settings.getState().settings;
  if (interview) {
    settings.change({ ...change, interview: undefined, formerInterview: interview });
    plan.setState({}, true);
    clearPlanRecords(platform.storage);
  }
  return { interview, formerInterview, pastInterviews };
}
