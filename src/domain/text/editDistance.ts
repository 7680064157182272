/** How many typing errors apart two words are. */

/** Damerau-Levenshtein distance (optimal string alignment), at most `max`: an edit adds, drops or replaces a letter or swaps two. */
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

/** Whether the edit distance is exactly 1. Much faster than `editDistance`. */
export function isOneEditApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  const i = commonPrefixLength(long, short);
  if (long.length > short.length) return long.endsWith(short.slice(i));
  const isSwap = long[i] === short[i + 1] && long[i + 1] === short[i];
  return long.endsWith(short.slice(i + 1)) || (isSwap && long.endsWith(short.slice(i + 2)));
}

export function commonPrefixLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let i = 0;
  while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}
