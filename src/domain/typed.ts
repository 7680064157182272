/** An answer that was typed, held against the one on the card: right, a slip of the hand, or wrong, and where they differ. */

/** A run of letters: in both, only in what was typed, or only in the answer. */
export type Run = { readonly in: "both" | "typed" | "answer"; readonly text: string };

export type Comparison = {
  /** Right but for case, punctuation and articles; one letter off in a word of four or more; or wrong. */
  readonly verdict: "right" | "slip" | "wrong";
  readonly runs: readonly Run[];
};

/** Holds what was typed against the answer. Of several ways to write an answer, "term (abbreviation)", the nearest counts. */
export function compare(typed: string, answer: string): Comparison {
  const given = core(typed);
  const ways = waysOf(answer).map(core);
  const isRight = ways.some((way) => joined(way) === joined(given));
  const verdict = isRight ? "right" : ways.some((way) => isSlip(given, way)) ? "slip" : "wrong";
  return { verdict, runs: difference(typed.trim(), answer) };
}

/** Whether a word is written as one, as two or with a hyphen is punctuation. */
const joined = (text: string): string => text.replaceAll(" ", "");

/** One letter off, in a word of four or more: short ones (CI, CD) and numbers are too near to others. */
function isSlip(given: string, way: string): boolean {
  const [words, wanted] = [given.split(" "), way.split(" ")];
  const areAlike = words.length === wanted.length;
  const pairs = areAlike ? wanted.map((word, i) => [words[i] ?? "", word]) : [[joined(given), joined(way)]];
  const off = pairs.filter(([word, right]) => word !== right);
  const [word = "", right = ""] = off[0] ?? [];
  return (
    off.length === 1 && right.length >= 4 && !/\d/.test(word + right) && editDistance(word, right, 2) === 1
  );
}

/** What counts of a text: small letters and digits without accents, single spaces, no article in front. */
function core(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
    .replace(/^(?:the|an|a) (?=.)/, "");
}

/** "continuous training (CT)" may be written whole, without the brackets, or as what stands in them. */
function waysOf(answer: string): readonly string[] {
  const inside = /\(([^()]+)\)/.exec(answer)?.[1];
  return inside === undefined ? [answer] : [answer, answer.replace(/\s*\([^()]*\)/, ""), inside];
}

/** Letters to change, add, leave out or swap with a neighbour; anything above `most` is told as `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return a === b ? 0 : most;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return Math.min(most, row[b.length] ?? most);
}

/** The longest common subsequence, letter by letter, as runs: what was typed and not wanted first, then what was missing. */
function difference(typed: string, answer: string): readonly Run[] {
  const a = Array.from(typed).slice(0, 200);
  const b = Array.from(answer).slice(0, 200);
  const same = (i: number, j: number) => a[i]?.toLowerCase() === b[j]?.toLowerCase();
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = longest[i] ?? new Uint16Array();
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const runs: { in: Run["in"]; text: string }[] = [];
  const add = (where: Run["in"], letter: string) => {
    const last = runs.at(-1);
    if (last?.in === where) last.text += letter;
    else runs.push({ in: where, text: letter });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      add("both", b[j] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      add("typed", a[i] ?? "");
      i += 1;
    } else {
      add("answer", b[j] ?? "");
      j += 1;
    }
  }
  return runs;
}
