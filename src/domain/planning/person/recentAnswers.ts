/** The person's newest answers, read without the rest of the log. */
import { resolveAlias } from "../../deck/aliases";
import { newestFirst } from "../../events/log";
import { isInactive } from "../../events/logView";
import type { CardId } from "../../ids";
import type { Grade } from "../../scheduling/memory";
import type { AnswerEvent } from "../../study/session";
import { type Study, cardStateOf } from "../../study/study";
import type { Day, DurationMs, EpochMs } from "../../time";

export type RecentAnswer = {
  readonly card: CardId;
  readonly day: Day;
  readonly timestamp: EpochMs;
  readonly grade: Grade;
  readonly durationMs: DurationMs;
  /** Given on the day of the card's first grade; of a card that was graded again after a reset, on that of the first one since. */
  readonly isNew: boolean;
};

/** Enough to estimate a person's model, and quick to read. */
const maxAnswers = 10_000;

/** Oldest first. */
export function recentAnswers(study: Study): readonly RecentAnswer[] {
  const answers: RecentAnswer[] = [];
  for (const event of newestAnswerEvents(study)) {
    if (event.type !== "graded") continue;
    const card = resolveAlias(event.card, study.aliases);
    const { day, timestamp, grade, durationMs } = event;
    const isNew = cardStateOf(study, card).firstGradedDay === day;
    answers.push({ card, day, timestamp, grade, durationMs, isNew });
  }
  return answers.toReversed();
}

/** When the newest answer was given, one in a cram session included. */
export const lastAnswerAt = (study: Study): EpochMs | undefined =>
  newestAnswerEvents(study).next().value?.timestamp;

/** The days with an answer, one in a cram session included. */
export const recentStudyDays = (study: Study): ReadonlySet<Day> =>
  new Set(Array.from(newestAnswerEvents(study), ({ day }) => day));

/** Grades and cram answers that are not undone, newest first, at most `maxAnswers`. */
function* newestAnswerEvents(study: Study): Generator<AnswerEvent, undefined> {
  let count = 0;
  for (const event of newestFirst(study.log)) {
    if ((event.type !== "graded" && event.type !== "crammed") || isInactive(study, event)) continue;
    yield event;
    count += 1;
    if (count === maxAnswers) break;
  }
}
