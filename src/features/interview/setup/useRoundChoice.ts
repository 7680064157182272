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
  const [choice, setChoice] = useState(() => parseRoundChoice(drafts.get(draftKey)));
  const change = (part: Partial<RoundChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    drafts.set(draftKey, JSON.stringify(next));
  };
  return { choice, change, discardDraft: () => drafts.set(draftKey, undefined) };
}

/** Keeps what is valid of a damaged draft, or one of a version with other kinds. The rest gets its default. */
function parseRoundChoice(text: string | undefined): RoundChoice {
  const { kind, length, counts, chapters, levels: chosenLevels, includesRecent } = parseFields(text);
  return {
    kind: roundKinds.find((each) => each === kind) ?? defaultChoice.kind,
    length: roundLengths.find((each) => each === length) ?? defaultChoice.length,
    counts: parseCounts(counts),
    chapters: Array.isArray(chapters) ? chapters.filter((each) => typeof each === "string") : [],
    levels: Array.isArray(chosenLevels) ? levels.filter((level) => chosenLevels.includes(level)) : [],
    includesRecent: includesRecent === true,
  };
}

function parseFields(text: string | undefined): Partial<Record<keyof RoundChoice, unknown>> {
  try {
    const stored: unknown = JSON.parse(text ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function parseCounts(stored: unknown): QuestionCounts {
  const storedCounts = new Map<string, unknown>(Object.entries(stored ?? {}));
  const counts = { ...defaultChoice.counts };
  for (const kind of questionKinds) {
    const count = storedCounts.get(kind);
    if (typeof count === "number" && Number.isInteger(count)) counts[kind] = count;
  }
  return counts;
}
