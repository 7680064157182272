/** Tints of the accent: the charts' only colour. */

/** `share`: how much of the accent, 0 to 1. */
export const tintOf = (share: number): string =>
  `color-mix(in oklab, var(--accent) ${Math.round(Math.max(0, Math.min(1, share)) * 100)}%, var(--inset))`;

/** The tint of a part of a stacked bar. The parts are counted from the bottom. */
export const seriesTint = (index: number, count: number): string =>
  tintOf(count === 1 ? 1 : 1 - (0.8 * index) / (count - 1));
