/** The key of an answer's draft in `Stores.drafts`, by the answer's key. */
export const answerDraftKey = (answerStorageKey: string): string => `answer ${answerStorageKey}`;
/** The key of how that answer is given. Not one that begins with the key of the text: those are drafts of it. */
export const answerMethodDraftKey = (answerStorageKey: string): string => `method ${answerStorageKey}`;
