/** Words that are one slip of the fingers, or of the dictation, apart. */

/** One of Damerau's edits: a letter more, less, or other, or two neighbours swapped. */
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
