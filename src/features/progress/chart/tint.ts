/** Tints of the accent: the charts' only colour. */

/** From none of the accent at 0 to all of it at 1. */
export const tintOf = (share: number): string =>
  `color-mix(in oklab, var(--accent) ${Math.round(Math.max(0, Math.min(1, share)) * 100)}%, var(--sunk))`;

/** Of the parts of a stacked bar, from the bottom. */
export const seriesTint = (index: number, count: number): string =>
  tintOf(count === 1 ? 1 : 1 - (0.8 * index) / (count - 1));
