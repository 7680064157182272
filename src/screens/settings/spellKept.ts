/** Dates and sizes in the words of a person. */

/** `3 March 2026`, where the person is. */
export const spellDate = (at: number): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(at);

/** Bytes: `812 bytes`, `31 kB`, `1.4 MB`, `12 GB`. */
export function spellSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [unit, each] = bytes < 1e6 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  const count = bytes / each;
  return `${count < 10 ? count.toFixed(1).replace(/\.0$/, "") : Math.round(count)} ${unit}`;
}
