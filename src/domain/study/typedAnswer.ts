/** Compares a typed answer with the card's: right, a typo or wrong, and where they differ. */

/** A part of the diff: letters in both, only in the typed answer or only in the card's. */
export type DiffPart = { readonly side: "both" | "typed" | "answer"; readonly text: string };

export type TypedAnswerComparison = {
  /** `right` ignores case, punctuation and articles. `slip` is one wrong letter in a word of four or more. */
  readonly verdict: "right" | "typo" | "wrong";
  readonly parts: readonly DiffPart[];
};

/** Compares a typed answer with the card's. For "term (abbreviation)" each accepted form is tried, and the best match counts. */
export function compareTypedAnswer(typed: string, answer: string): TypedAnswerComparison {
  const normalizedTyped = normalizeAnswer(typed);
  const acceptedForms = acceptedFormsOf(answer).map(normalizeAnswer);
  const isRight = acceptedForms.some((form) => removeSpaces(form) === removeSpaces(normalizedTyped));
  const verdict = isRight
    ? "right"
    : acceptedForms.some((form) => isTypo(normalizedTyped, form))
      ? "typo"
      : "wrong";
  return { verdict, parts: diffLetters(typed.trim(), answer) };
}

/** Spaces are ignored, so that "data set", "data-set" and "dataset" are the same. */
const removeSpaces = (text: string): string => text.replaceAll(" ", "");

/** One wrong letter in a word of four or more. Shorter words (CI, CD) and numbers are too similar to each other. */
function isTypo(given: string, form: string): boolean {
  const [words, formWords] = [given.split(" "), form.split(" ")];
  const hasSameWordCount = words.length === formWords.length;
  const pairs = hasSameWordCount
    ? formWords.map((word, i) => [words[i] ?? "", word])
    : [[removeSpaces(given), removeSpaces(form)]];
  const differingPairs = pairs.filter(([word, expected]) => word !== expected);
  const [word = "", expected = ""] = differingPairs[0] ?? [];
  return (
    differingPairs.length === 1 &&
    expected.length >= 4 &&
    !/\d/.test(word + expected) &&
    editDistance(word, expected, 2) === 1
  );
}

/** Lower case, without accents and punctuation, single spaces, no leading article. */
function normalizeAnswer(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
    .replace(/^(?:the|an|a) (?=.)/, "");
}

/** "continuous training (CT)" is accepted whole, without the brackets, or as the text in the brackets. */
function acceptedFormsOf(answer: string): readonly string[] {
  const bracketed = /\(([^()]+)\)/.exec(answer)?.[1];
  return bracketed === undefined ? [answer] : [answer, answer.replace(/\s*\([^()]*\)/, ""), bracketed];
}

/** Damerau-Levenshtein distance (optimal string alignment), capped at `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) >= max) return a === b ? 0 : max;
  let previousRow: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const nextRow = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      nextRow[j] = Math.min(
        (row[j] ?? 0) + 1,
        (nextRow[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (previousRow[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    previousRow = row;
    row = nextRow;
  }
  return Math.min(max, row[b.length] ?? max);
}

/** A diff by longest common subsequence of letters. Extra letters come before missing ones. Compares 200 letters at most. */
function diffLetters(typed: string, answer: string): readonly DiffPart[] {
  const a = Array.from(typed).slice(0, 200);
  const b = Array.from(answer).slice(0, 200);
  const isSame = (i: number, j: number) => a[i]?.toLowerCase() === b[j]?.toLowerCase();
  const commonLengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const commonLengthAt = (i: number, j: number) => commonLengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = commonLengths[i] ?? new Uint16Array();
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = isSame(i, j)
        ? commonLengthAt(i + 1, j + 1) + 1
        : Math.max(commonLengthAt(i + 1, j), commonLengthAt(i, j + 1));
  }
  const parts: { side: DiffPart["side"]; text: string }[] = [];
  const addLetter = (side: DiffPart["side"], letter: string) => {
    const last = parts.at(-1);
    if (last?.side === side) last.text += letter;
    else parts.push({ side, text: letter });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(i, j)) {
      addLetter("both", b[j] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || commonLengthAt(i + 1, j) >= commonLengthAt(i, j + 1))) {
      addLetter("typed", a[i] ?? "");
      i += 1;
    } else {
      addLetter("answer", b[j] ?? "");
      j += 1;
    }
  }
  return parts;
}
