/** Labels of rounds: their kinds, why a question was chosen, verdicts and times. */
import type { DictationError } from "../../browser/dictation";
import type { RecordingError } from "../../browser/recorder";
import type { Dimension } from "../../domain/deck/question";
import type { RoundKind } from "../../domain/events/interview/roundKinds";
import type { SelectionReason } from "../../domain/events/interview/roundPlan";
import type { AnswerMethod, Verdict } from "../../domain/events/interview/verdicts";
import type { PhaseDimension } from "../../domain/interview/round/phases";
import type { RoundSelection } from "../../domain/interview/setup/planRound";
import type { RoundLength } from "../../domain/interview/setup/roundTemplates";
import type { DurationMs } from "../../domain/time";
import { answerErrorTypeOf } from "../../state/interview/answerErrorTypeOf";
import { describeAnswerError } from "../shared/describeAnswerError";
import { formatPercent } from "../shared/format";
import { formatDay } from "../shared/formatDates";
import { questionKindLabels } from "../shared/questionKindLabels";

export const roundKindLabels: Readonly<
  Record<RoundKind, { readonly name: string; readonly description: string }>
> = {
  rapid: { name: "Rapid fire", description: "a minute or so each" },
  concept: { name: "Concept deep dive", description: "5 minutes each, with follow-ups" },
  design: { name: "System design", description: "35 to 45 minutes in six phases" },
  incident: { name: "Incident", description: "an alarm, evidence on request" },
  behavioural: { name: "Behavioural", description: "stories: situation, task, action, result" },
  loop: { name: "Full loop", description: "questions of every kind, with breaks" },
  mix: { name: "My own mix", description: "as many of each kind as you like" },
};

export const roundLengthLabels: Readonly<Record<RoundLength, string>> = {
  short: "Short",
  usual: "Usual",
  long: "Long",
};

export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  scoping: "Scoping",
  data: "Data",
  lifecycle: "Lifecycle",
  serving: "Serving",
  monitoring: "Monitoring",
  tradeoffs: "Trade-offs",
  communication: "Communication",
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
};

/** The phases of a design round or a story, by the dimension that is judged in each. */
export const phaseLabels: Readonly<
  Record<PhaseDimension, { readonly name: string; readonly description: string }>
> = {
  scoping: {
    name: "Clarify",
    description: "Who uses it, what is predicted, what success is, how much and how fast.",
  },
  data: { name: "Data", description: "Sources, labels, features, and what can go wrong in them." },
  lifecycle: { name: "Training", description: "How a model is built, tested, versioned and released." },
  serving: { name: "Serving", description: "Batch or online, latency, rollout and rollback." },
  monitoring: {
    name: "Monitoring",
    description: "What you monitor, who is alerted, when to retrain.",
  },
  tradeoffs: {
    name: "Trade-offs",
    description: "What you would give up, what it costs, what you would do next.",
  },
  situation: { name: "Situation", description: "Where and when, and what was at stake." },
  task: { name: "Task", description: "What you were responsible for." },
  action: { name: "Action", description: "What you did, and why." },
  result: { name: "Result", description: "The outcome, as a number if you can, and what you learned." },
};

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  covered: "Covered",
  partly: "Partly",
  missed: "Missed",
};

export const answerMethodLabels: Readonly<Record<AnswerMethod, string>> = {
  typed: "typed",
  dictated: "dictated",
  recorded: "recorded",
  aloud: "answered out loud",
  skipped: "skipped",
};

export function formatSelectionReason(reason: SelectionReason): string {
  switch (reason.type) {
    case "new":
      return "You have not been asked this yet.";
    case "missed":
      return `You missed ${reason.missed} of ${reason.total} points on ${formatDay(reason.day)}.`;
    case "missedTwice":
      return `You missed most of it twice, the last time on ${formatDay(reason.day)}.`;
    case "longAgo":
      return `You were last asked this on ${formatDay(reason.day)}.`;
    case "lowRecall":
      return `You would recall only ${formatPercent(reason.recall)} of its cards.`;
    case "requested":
      return "It fits what you asked for.";
  }
}

/** What went wrong with the microphone, the dictation or the recording, and how to go on. */
export const microphoneErrorMessages: Readonly<Record<DictationError | RecordingError, string>> = {
  permissionDenied:
    "Access to the microphone was refused. Allow it for this site in the browser's settings, or type your answer.",
  noMicrophone: "There is no microphone. Type your answer, or say it out loud and judge it yourself.",
  noNetwork:
    "Dictation needs the network in this browser, and there is no connection. Type your answer, or record it.",
  dictationFailed: "Dictation stopped. What was understood is below; go on typing, or begin again.",
  recordingFailed: "The browser could not record. Type your answer instead.",
};

export const describeAnswerSaveError = (error: unknown): string =>
  answerErrorTypeOf(error) === "storageBlocked"
    ? `Your answer is not saved, and is lost if you close the page: ${describeAnswerError(error)}. Copy it elsewhere, or allow storage for this site.`
    : `Your answer is not saved yet, and is lost if you close the page (${describeAnswerError(error)}). Copy it elsewhere, or free some space.`;

export const describeRecordingSaveError = (error: unknown): string =>
  answerErrorTypeOf(error) === undefined
    ? `Part of the recording is not saved (${describeAnswerError(error)}). Free some space: it is tried again when you continue.`
    : `The recording is not saved: ${describeAnswerError(error)}. Type or dictate your answer instead.`;

/** `4:05`, or `1:02:33`; `−0:12` for a negative duration. */
export function formatClock(durationMs: DurationMs): string {
  const seconds = Math.floor(Math.abs(durationMs) / 1000);
  const isNegative = durationMs < 0 && seconds > 0;
  const padTwo = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text =
    hours > 0 ? `${hours}:${padTwo(minutes)}:${padTwo(seconds % 60)}` : `${minutes}:${padTwo(seconds % 60)}`;
  return isNegative ? `−${text}` : text;
}

/** `2 rapid fire, 1 incident`. */
export const formatShortfalls = (shortfalls: RoundSelection["shortfalls"]): string =>
  shortfalls.map(({ round, count }) => `${count} ${questionKindLabels[round].toLowerCase()}`).join(", ");
