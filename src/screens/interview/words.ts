/** Rounds in words: their kinds, why a question was chosen, bands and times. */
import type { Dimension, Round } from "../../domain/deck";
import type { AnsweredBy, Band, Verdict } from "../../domain/interview/events";
import type { Length, RoundKind, Why } from "../../domain/interview/plan";
import type { Ended } from "../../ui/dictation";
import { countOf, spellDate, spellShare } from "../spell";

export const kindNames: Readonly<Record<RoundKind, { readonly name: string; readonly says: string }>> = {
  rapid: { name: "Rapid fire", says: "a minute or so each" },
  concept: { name: "Concept deep dive", says: "5 minutes each, with follow-ups" },
  design: { name: "System design", says: "35 to 45 minutes in six phases" },
  incident: { name: "Incident", says: "an alarm, evidence on request" },
  behavioural: { name: "Behavioural", says: "stories: situation, task, action, result" },
  loop: { name: "Full loop", says: "questions of every sort, with breaks" },
  mix: { name: "My own mix", says: "as many of each sort as you like" },
};

export const lengthNames: Readonly<Record<Length, string>> = {
  short: "Short",
  usual: "Usual",
  long: "Long",
};

export const roundNames: Readonly<Record<Round, string>> = {
  rapid: "Rapid fire",
  concept: "Concept",
  design: "System design",
  incident: "Incident",
  behavioural: "Behavioural",
};

export const dimensionNames: Readonly<Record<Dimension, string>> = {
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

export const verdictNames: Readonly<Record<Verdict, string>> = {
  covered: "Covered",
  partly: "Partly",
  missed: "Missed",
};

export const answeredNames: Readonly<Record<AnsweredBy, string>> = {
  typed: "typed",
  dictated: "dictated",
  recorded: "recorded",
  aloud: "answered out loud",
  skipped: "skipped",
};

export const spellBand = (band: Band): string => band.charAt(0).toUpperCase() + band.slice(1);

export function spellWhy(why: Why): string {
  switch (why.because) {
    case "new":
      return "You have not been asked this yet.";
    case "missed":
      return `You missed ${why.missed} of ${why.of} points on ${spellDate(why.on)}.`;
    case "missedTwice":
      return `You missed most of it twice, the last time on ${spellDate(why.on)}.`;
    case "stale":
      return `You were last asked this on ${spellDate(why.on)}.`;
    case "fading":
      return `You would recall only ${spellShare(why.recall)} of the cards behind it.`;
    case "asked":
      return "It fits what you asked for.";
  }
}

/** What is wrong with the microphone or what listens to it, and how to go on. */
export const troubles: Readonly<Record<Ended | "can't record", string>> = {
  refused:
    "The microphone was refused. Allow it for this site in the browser's settings, or type your answer.",
  "no microphone": "There is no microphone. Type your answer, or say it out loud and judge it yourself.",
  "no network": "Dictation needs the network here, and there is none. Type your answer, or record it.",
  failed: "Dictation stopped. What was understood is below; go on typing, or begin again.",
  "can't record": "The browser could not record. Type your answer instead.",
};

/** `4:05`, or `1:02:33`; what is negative has a minus in front. */
export function spellClock(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return milliseconds < 0 ? `−${text}` : text;
}

/** `4 minutes`. */
export const spellMinutes = (milliseconds: number): string =>
  countOf(Math.max(1, Math.round(milliseconds / 60_000)), "minute");
