/** The key of an answer's draft in `Stores.drafts`, by the answer's key. */
export const answerDraftKey = (answerKey: string): string => `answer ${answerKey}`;
/** The key of how that answer is given. Not one that begins with the key of the text: those are drafts of it. */
export const answerMethodDraftKey = (answerKey: string): string => `method ${answerKey}`;
