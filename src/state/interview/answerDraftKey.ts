/** The key of an answer's draft in `Stores.drafts`, by the answer's key. */
export const answerDraftKey = (answerKey: string): string => `answer ${answerKey}`;
