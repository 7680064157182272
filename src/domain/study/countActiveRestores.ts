/** How many backups have been restored and were not undone since. */
import { isInactive } from "../events/logView";
import type { Study } from "./study";

export const countActiveRestores = (study: Study): number =>
  study.restores.filter((restore) => !isInactive(study, restore)).length;
