/** What a match of each type counts, 0 to 1. Set by hand; nothing is learned from graded answers. */
import type { MatchStrengths } from "./matchWord";

export const matchStrengths: MatchStrengths = {
  exact: 1,
  inflection: 1,
  typo: 0.9,
  compound: 0.9,
  sharedStem: 0.8,
  synonym: 0.8,
};
