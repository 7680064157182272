/** How a question ends: with ?, or the mark of Chinese and Japanese, of Arabic and Persian, or of Greek. */

const questionMarks = "?？؟\u037E";

export const endsInQuestionMark = (text: string): boolean => {
  const last = text.trimEnd().at(-1);
  return last !== undefined && questionMarks.includes(last);
};
