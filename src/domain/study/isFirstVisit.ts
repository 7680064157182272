/** Whether the person has no events yet and has never set an interview. */
import type { Settings } from "../settings";
import type { Study } from "./study";

export const isFirstVisit = (
  { log }: Pick<Study, "log">,
  { interview, formerInterview }: Pick<Settings, "interview" | "formerInterview">,
): boolean => log.length === 0 && !interview && !formerInterview;
