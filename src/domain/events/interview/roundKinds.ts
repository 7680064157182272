/**
 * The kinds of interview round. A new one is listed here, gets its questions in `domain/interview/setup/roundTemplates.ts` and its
 * label in `features/interview/labels.ts`. Here and not beside the templates, because the event log stores a round's kind.
 */
export const roundKinds = ["rapid", "concept", "design", "incident", "behavioural", "loop", "mix"] as const;

/** A round of one kind of question (`QuestionKind`), a full loop of several kinds with breaks, or the person's own mix. */
export type RoundKind = (typeof roundKinds)[number];
