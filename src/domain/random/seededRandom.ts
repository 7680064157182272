/** Random numbers that follow from a seed, so that the same seed gives the same result on every device. */

/** A generator of numbers from 0 (included) to 1 (excluded): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The indices 0 to `count - 1`, shuffled (Fisher–Yates). Two or more are never in ascending order. */
export function shuffledIndices(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const isSorted = order.every((item, i) => item === i);
  return isSorted && count > 1 ? [...order.slice(1), 0] : order;
}
