/** The constants of the scorer that several of its files use. They are set by hand; nothing is learned from graded answers. */
import type { MatchStrengths } from "./matchWord";

/** Stored with each judgement, because another version may score the same answer differently. */
export const scorerVersion = 6;

/** What a match of each type counts, 0 to 1. */
export const matchStrengths: MatchStrengths = {
  exact: 1,
  inflection: 1,
  typo: 0.9,
  compound: 0.9,
  sharedStem: 0.8,
  synonym: 0.8,
};
