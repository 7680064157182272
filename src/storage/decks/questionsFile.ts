/** `01-introduction.json` -> `01-introduction.questions.json`: the file of a chapter's interview questions. */
export const questionsFileOf = (deckFile: string): string => deckFile.replace(/\.json$/, ".questions.json");
