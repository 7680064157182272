/** Whether the person has reviewed a card or set the day of an interview. */
import { isFirstVisit } from "../domain/study/isFirstVisit";
import type { Stores } from "./stores";

export const isReturningUser = ({ study, settings }: Pick<Stores, "study" | "settings">): boolean =>
  !isFirstVisit(study.getState().study, settings.getState().settings);
