/** Question marks: ?, those of Chinese and Japanese, of Arabic and Persian, and of Greek. */

const questionMarks = "?？؟\u037E";

export const endsInQuestionMark = (text: string): boolean => {
  const last = text.trimEnd().at(-1);
  return last !== undefined && questionMarks.includes(last);
};
