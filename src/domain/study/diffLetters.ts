/** Where a typed answer and the card's differ, letter by letter. */

/** Letters in both, only in the typed answer or only in the card's. */
export type DiffPart = { readonly side: "both" | "typed" | "answer"; readonly text: string };

const maxLetters = 200;

const lettersOf = (text: string) => Array.from(text.normalize("NFC")).slice(0, maxLetters);

/** A diff by longest common subsequence. Extra letters come before missing ones. Compares the first 200 letters. */
export function diffLetters(typed: string, answer: string): readonly DiffPart[] {
  // An accent may be a character of its own, as a Mac types it, or part of its letter.
  const [a, b] = [lettersOf(typed), lettersOf(answer)];
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
