/** Replays the log with other options, at once. */
import { type ReplayOptions } from "../../domain/study/cardState";
import { oldestFirst } from "../../domain/events/log";
import { replay } from "../../domain/study/study";
import type { StudyStore } from "./createStudyStore";

/** Does nothing if the options are the same as before. */
export function applyRules(study: StudyStore, change: Partial<ReplayOptions>): void {
  const state = study.getState();
  const rules = { ...state.rules, ...change };
  if (JSON.stringify(rules) === JSON.stringify(state.rules)) return;
  study.setState({ rules, study: replay(oldestFirst(state.study.log), rules) });
}
