/** Whether there is anything to show yet: a review, or the day of an interview. */
import type { Settings } from "../settings";
import type { Study } from "./study";

export const isFirstVisit = (
  { log }: Pick<Study, "log">,
  { interview }: Pick<Settings, "interview">,
): boolean => log.length === 0 && interview === undefined;
