/** Random numbers of the simulated learners: the same seed, card and answer give the same number for every policy. */

const salts = { known: 1, history: 2, recall: 3, grade: 4, noise: 5, noisyGrade: 6, missed: 7 } as const;

const mix = (value: number): number => {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** A number from 0 to 1 (murmur3's finaliser over the four). */
export function chance(seed: number, card: number, nth: number, what: keyof typeof salts): number {
  let hash = mix(seed ^ 0x9e3779b9);
  for (const part of [card, nth, salts[what]]) hash = mix((hash + Math.imul(part + 1, 0x9e3779b1)) | 0);
  return hash / 2 ** 32;
}

/** The index that this number from 0 to 1 draws. */
export function draw(chances: readonly number[], uniform: number): number {
  let remaining = uniform;
  for (const [index, share] of chances.entries()) {
    remaining -= share;
    if (remaining < 0) return index;
  }
  return chances.findLastIndex((share) => share > 0);
}
