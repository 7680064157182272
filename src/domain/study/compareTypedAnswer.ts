/** Compares a typed answer with the card's: right, a typo or wrong, and where they differ. */
import { isOneEditApart } from "../text/editDistance";
import { normalizeText } from "../text/normalizeText";
import { type DiffPart, diffLetters } from "./diffLetters";

export type TypedAnswerComparison = {
  /** `right` ignores case, punctuation and articles. `typo` is one wrong letter in a word of four or more. */
  readonly result: "right" | "typo" | "wrong";
  readonly parts: readonly DiffPart[];
};

/** Compares a typed answer with the card's. For "term (abbreviation)" each accepted form is tried, and the best match counts. */
export function compareTypedAnswer(typed: string, answer: string): TypedAnswerComparison {
  return { result: judgeTypedAnswer(typed, answer), parts: diffLetters(typed.trim(), answer) };
}

function judgeTypedAnswer(typed: string, answer: string): TypedAnswerComparison["result"] {
  const normalizedTyped = normalizeAnswer(typed);
  const forms = acceptedFormsOf(answer).map(normalizeAnswer);
  if (forms.some((form) => removeSpaces(form) === removeSpaces(normalizedTyped))) return "right";
  return forms.some((form) => isTypo(normalizedTyped, form)) ? "typo" : "wrong";
}

/** Spaces are ignored, so that "data set", "data-set" and "dataset" are the same. */
const removeSpaces = (text: string): string => text.replaceAll(" ", "");

/** One wrong letter in a word of four or more. Shorter words (CI, CD) and numbers are too similar to each other. */
function isTypo(typed: string, form: string): boolean {
  const [words, formWords] = [typed.split(" "), form.split(" ")];
  const pairs =
    words.length === formWords.length
      ? formWords.map((word, i) => [words[i] ?? "", word])
      : [[removeSpaces(typed), removeSpaces(form)]];
  const differingPairs = pairs.filter(([word, expected]) => word !== expected);
  const [word = "", expected = ""] = differingPairs[0] ?? [];
  return (
    differingPairs.length === 1 &&
    expected.length >= 4 &&
    !/\d/.test(word + expected) &&
    isOneEditApart(word, expected)
  );
}

/** Lower case, without accents and punctuation, single spaces, no leading article. */
const normalizeAnswer = (text: string): string =>
  normalizeText(text)
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
    .replace(/^(?:the|an|a) (?=.)/, "");

/** "continuous training (CT)" is accepted whole, without the brackets, or as the text in the brackets. */
function acceptedFormsOf(answer: string): readonly string[] {
  const bracketed = /\(([^()]+)\)/.exec(answer)?.[1];
  return bracketed === undefined ? [answer] : [answer, answer.replace(/\s*\([^()]*\)/, ""), bracketed];
}
