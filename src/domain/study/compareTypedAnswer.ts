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

/** Spaces are ignored, so that "data set", "data-set" and "dataset" are the same. Between digits only the one of "10 000". */
const removeSpaces = (text: string): string => text.replaceAll(/(?<!\d) | (?!\d)| (?=\d{3}(?!\d))/g, "");

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
    !/[\d<>≤≥]/.test(word + expected) &&
    isOneEditApart(word, expected)
  );
}

/** A sign of comparison, a minus before a digit, or a word: letters and digits, with the decimal mark between digits. */
const tokens = /[<>≤≥]|(?<=^|[\s(^<>≤≥=≈~:,/*$]|\de)-(?=\d)|(?:[\p{L}\p{N}+#]|(?<=\d)\.(?=\d))+/gu;

/** Lower case, without accents and punctuation, single spaces, no leading article. What makes another number stays. */
const normalizeAnswer = (text: string): string =>
  // Without the mark, 10⁵ would become 105.
  (
    normalizeText(text.replaceAll(/(?<=\d)(?=[⁻⁰¹²³⁴-⁹])/g, "^"))
      // An arrow, and a placeholder such as <name>, compare nothing.
      .replaceAll(/<?[-=]+>/g, " ")
      .replaceAll(/<(\/?\p{L}[^<>]*)>/gu, " $1 ")
      .replaceAll("<=", "≤")
      .replaceAll(">=", "≥")
      .replaceAll(/[−–]/g, "-")
      .replaceAll(/(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)/g, (grouped) => grouped.replaceAll(",", ""))
      .replaceAll(/(?<=\d),(?=\d)/g, ".")
      .replaceAll(/(?<![\p{L}\p{N}.])\.(?=\d)/gu, "0.")
      // 15.00 is 15, but 3.10 is not 3.1: it may be a version.
      .replaceAll(/(?<![\d.])(\d+)\.0+(?![\d.])/g, "$1")
      .match(tokens) ?? []
  )
    .join(" ")
    .replace(/^(?:the|an|a) (?=.)/, "");

/** "continuous training (CT)" is accepted whole, without the brackets, or as the text in the brackets. "P(y|x)" only whole. */
function acceptedFormsOf(answer: string): readonly string[] {
  const bracketed = /\s\(([^()]+)\)/.exec(answer)?.[1];
  return bracketed === undefined ? [answer] : [answer, answer.replace(/\s+\([^()]+\)/, ""), bracketed];
}
