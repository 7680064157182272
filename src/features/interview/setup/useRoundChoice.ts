/** What is chosen for the next round. It is kept as a draft, so that a reload loses nothing. */
import { useState } from "react";
import { type Level, levels, questionKinds } from "../../../domain/deck/question";
import { type RoundKind, roundKinds } from "../../../domain/events/interview/roundKinds";
import { type RoundLength, roundLengths } from "../../../domain/interview/setup/roundTemplates";
import { useStores } from "../../../state/StoresContext";
import type { QuestionCounts } from "./QuestionCountsField";

export type RoundChoice = {
  readonly kind: RoundKind;
  readonly length: RoundLength;
  /** For a mix. */
  readonly counts: QuestionCounts;
  /** Empty for all. */
  readonly chapters: readonly string[];
  readonly levels: readonly Level[];
  readonly includesRecent: boolean;
};

const defaultChoice: RoundChoice = {
  kind: "rapid",
  length: "usual",
  counts: { rapid: 4, concept: 1, design: 0, incident: 1, behavioural: 1 },
  chapters: [],
  levels: [],
  includesRecent: false,
};

const draftKey = "round choice";

export function useRoundChoice() {
  const { drafts } = useStores();
  const [choice, setChoice] = useState(() => parseChoice(drafts.get(draftKey)));
  const change = (part: Partial<RoundChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    drafts.set(draftKey, JSON.stringify(next));
  };
  return { choice, change, discardDraft: () => drafts.set(draftKey, undefined) };
}

export const toggle = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

function parseChoice(text: string | undefined): RoundChoice {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    return isRoundChoice(stored) ? stored : defaultChoice;
  } catch {
    // Another version's, or damaged: the form is as at first.
    return defaultChoice;
  }
}

function isRoundChoice(value: unknown): value is RoundChoice {
  if (typeof value !== "object" || value === null) return false;
  const fields: Partial<Record<keyof RoundChoice, unknown>> = value;
  const { kind, length, counts, chapters, levels: chosenLevels, includesRecent } = fields;
  const countByRound = new Map<string, unknown>(Object.entries(counts ?? {}));
  return (
    roundKinds.some((each) => each === kind) &&
    roundLengths.some((each) => each === length) &&
    questionKinds.every((round) => Number.isInteger(countByRound.get(round))) &&
    Array.isArray(chapters) &&
    chapters.every((chapter) => typeof chapter === "string") &&
    Array.isArray(chosenLevels) &&
    chosenLevels.every((level) => levels.includes(level)) &&
    typeof includesRecent === "boolean"
  );
}
