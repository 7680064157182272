/** The seconds that the cards in learning will still take today. */
import type { CardId } from "../../ids";
import type { Memory } from "../../scheduling/memory";
import type { SchedulingOptions } from "../../scheduling/schedulingOptions";
import type { Queue, QueueContext } from "../../study/queue";
import { todaysEvents } from "../../study/session";
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

/** What the model believes, with the weight of a few answers, and what today's repeats took. */
function secondsPerRepeat(
  { study, settings, today }: Pick<QueueContext, "study" | "settings" | "today">,
  model: StudyModel,
): number {
  let answers = assumedWeight;
  let seconds = model.seconds.repeated * answers;
  const newer = new Map<CardId, number>();
  for (const event of todaysEvents(study, today)) {
    if (event.type !== "graded") continue;
    const repeated = newer.get(event.card);
    if (repeated !== undefined) {
      answers += 1;
      seconds += repeated;
    }
    newer.set(event.card, Math.min(settings.maxAnswerSeconds, event.durationMs / msPerSecond));
  }
  return seconds / answers;
}

/** Cached, because each answer needs them again. Cards at one step have the same number. */
const knownRepeats = new WeakMap<StudyModel, Map<string, number>>();

/** How often a card in learning is expected to be asked again today. */
function countRepeatsLeft(memory: Memory, scheduling: SchedulingOptions, model: StudyModel): number {
  const { next, learningStepIndex, lastReviewedAt } = memory;
  if (next.type === "review") return 0;
  const wait = next.dueAt - lastReviewedAt;
  const key = `${next.type} ${learningStepIndex} ${wait}`;
  const known = knownRepeats.get(model) ?? new Map<string, number>();
  knownRepeats.set(model, known);
  const asOfStart: Memory = {
    ...memory,
    lastReviewedAt: 0,
    lastReviewedDay: 0,
    next: { ...next, dueAt: wait },
  };
  const repeats =
    known.get(key) ?? expectedRepeats(repeatsAfter(asOfStart, scheduling, model.repeatedGrades));
  known.set(key, repeats);
  return repeats;
}
