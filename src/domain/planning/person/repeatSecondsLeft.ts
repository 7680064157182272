/** The seconds that the cards in learning will still take today. */
import type { CardId } from "../../ids";
import type { Memory } from "../../scheduling/memory";
import type { SchedulingOptions } from "../../scheduling/schedulingOptions";
import type { Queue, QueueContext } from "../../study/queue";
import { todaysEvents } from "../../study/todaysEvents";
import { memoryOf } from "../../study/study";
import { msPerSecond } from "../../time";
import { assumedWeight } from "./estimateStudyModel";
import { repeatsAfter } from "./sameDayRepeats";
import { type StudyModel, expectedRepeats } from "./studyModel";

/** Expected seconds until the steps of today of all cards in learning end. */
export function repeatSecondsLeft(
  { learning, learningLater }: Pick<Queue, "learning" | "learningLater">,
  context: Pick<QueueContext, "study" | "settings" | "today">,
  model: StudyModel,
): number {
  const { study, settings } = context;
  const repeats = [...learning, ...learningLater.map(({ card }) => card)].reduce((sum, card) => {
    const memory = memoryOf(study, card);
    return sum + (memory ? countRepeatsLeft(memory, settings.scheduling, model) : 0);
  }, 0);
  return repeats * secondsPerRepeat(context, model);
}

/** The mean of today's repeats and of what the model believes, which weighs as much as a few answers. */
function secondsPerRepeat(
  { study, settings, today }: Pick<QueueContext, "study" | "settings" | "today">,
  model: StudyModel,
): number {
  let answerCount = assumedWeight;
  let seconds = model.seconds.repeated * answerCount;
  // From the newest event on: an answer is a repeat if an older one to its card follows.
  const secondsOfNextAnswer = new Map<CardId, number>();
  for (const event of todaysEvents(study, today)) {
    if (event.type !== "graded") continue;
    const repeatSeconds = secondsOfNextAnswer.get(event.card);
    if (repeatSeconds !== undefined) {
      answerCount += 1;
      seconds += repeatSeconds;
    }
    secondsOfNextAnswer.set(event.card, Math.min(settings.maxAnswerSeconds, event.durationMs / msPerSecond));
  }
  return seconds / answerCount;
}

/** Cached, because each answer needs them again. Cards at one step have the same number. */
const repeatsByModel = new WeakMap<StudyModel, Map<string, number>>();

/** How often a card in learning is expected to be asked again today. */
function countRepeatsLeft(memory: Memory, scheduling: SchedulingOptions, model: StudyModel): number {
  const { next, learningStepIndex, lastReviewedAt } = memory;
  if (next.type === "review") return 0;
  const waitMs = next.dueAt - lastReviewedAt;
  const key = `${next.type} ${learningStepIndex} ${waitMs}`;
  const repeatsByStep = repeatsByModel.get(model) ?? new Map<string, number>();
  repeatsByModel.set(model, repeatsByStep);
  const gradedAtZero: Memory = {
    ...memory,
    lastReviewedAt: 0,
    lastReviewedDay: 0,
    next: { ...next, dueAt: waitMs },
  };
  const repeats =
    repeatsByStep.get(key) ?? expectedRepeats(repeatsAfter(gradedAtZero, scheduling, model.repeatedGrades));
  repeatsByStep.set(key, repeats);
  return repeats;
}
