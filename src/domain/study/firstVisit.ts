/** Whether there is anything to show yet: a review, or the day of an interview, also of one that was removed. */
import type { Settings } from "../settings";
import type { Study } from "./study";

export const isFirstVisit = (
  { log }: Pick<Study, "log">,
  { interview, formerInterview }: Pick<Settings, "interview" | "formerInterview">,
): boolean => log.length === 0 && !interview && !formerInterview;
