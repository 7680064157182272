/** The names of the kinds of interview questions. */
import type { QuestionRound } from "../../domain/deck/question";

export const questionRoundLabels: Readonly<Record<QuestionRound, string>> = {
  rapid: "Rapid fire",
  concept: "Concept",
  design: "System design",
  incident: "Incident",
  behavioural: "Behavioural",
};
