/** The person's newest answers, read without the rest of the log. */
import { resolveAlias } from "../../deck/aliases";
import { newestFirst } from "../../events/log";
import { isUndone } from "../../events/logView";
import type { CardId } from "../../ids";
import type { Grade } from "../../scheduling/memory";
import { type Study, cardStateOf } from "../../study/study";
import type { Day, DurationMs, EpochMs } from "../../time";

export type Answer = {
  readonly card: CardId;
  readonly day: Day;
  readonly timestamp: EpochMs;
  readonly grade: Grade;
  readonly durationMs: DurationMs;
  /** The card had never been graded before that day, or not since it was reset. */
  readonly isNew: boolean;
};

/** Enough to estimate a person's model, and quick to read. */
const maxAnswers = 10_000;

/** Oldest first. */
export function recentAnswers(study: Study): readonly Answer[] {
  const answers: Answer[] = [];
  for (const event of newestFirst(study.log)) {
    if (event.type !== "graded" || isUndone(study, event)) continue;
    const card = resolveAlias(event.card, study.aliases);
    const { day, timestamp, grade, durationMs } = event;
    const isNew = cardStateOf(study, card).firstGradedDay === day;
    answers.push({ card, day, timestamp, grade, durationMs, isNew });
    if (answers.length === maxAnswers) break;
  }
  return answers.toReversed();
}

/** When the newest answer was given, one in a cram session included. */
export function lastAnswerAt(study: Study): EpochMs | undefined {
  for (const event of newestFirst(study.log))
    if ((event.type === "graded" || event.type === "crammed") && !isUndone(study, event))
      return event.timestamp;
  return undefined;
}
