/** How an answer was given and judged. */

export const verdicts = ["covered", "partly", "missed"] as const;
export type Verdict = (typeof verdicts)[number];

export const bands = ["strong no hire", "leaning no hire", "leaning hire", "strong hire"] as const;
/** The result of a question or a round, worst first. */
export type Band = (typeof bands)[number];

export const answerMethods = ["typed", "dictated", "recorded", "aloud", "skipped"] as const;
export type AnswerMethod = (typeof answerMethods)[number];
