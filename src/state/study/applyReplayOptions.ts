/** Replays the log with other options, at once. */
import { type ReplayOptions } from "../../domain/study/cardState";
import { oldestFirst } from "../../domain/events/log";
import { replay } from "../../domain/study/study";
import type { StudyStore } from "./createStudyStore";

/** Does nothing if the options are the same as before. */
export function applyReplayOptions(study: StudyStore, change: Partial<ReplayOptions>): void {
  const state = study.getState();
  const replayOptions = { ...state.replayOptions, ...change };
  if (JSON.stringify(replayOptions) === JSON.stringify(state.replayOptions)) return;
  study.setState({ replayOptions, study: replay(oldestFirst(state.study.log), replayOptions) });
}
