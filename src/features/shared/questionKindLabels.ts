/** The names of the kinds of interview questions. */
import type { QuestionKind } from "../../domain/deck/question";

export const questionKindLabels: Readonly<Record<QuestionKind, string>> = {
  rapid: "Rapid fire",
  concept: "Concept",
  design: "System design",
  incident: "Incident",
  behavioural: "Behavioural",
};
