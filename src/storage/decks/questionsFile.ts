/** The file of a chapter's interview questions: `01-introduction.json` -> `01-introduction.questions.json`. */
export const questionsFileOf = (deckFile: string): string => deckFile.replace(/\.json$/, ".questions.json");

/** The deck's file beside a file of questions; any other file is itself. */
export const deckFileOf = (file: string): string => file.replace(/\.questions\.json$/, ".json");
