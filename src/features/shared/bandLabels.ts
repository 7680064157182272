/** The names of the bands, within a sentence. */
import type { Band } from "../../domain/events/interview/verdicts";

export const bandLabels: Readonly<Record<Band, string>> = {
  "strong no hire": "strong no hire",
  "leaning no hire": "leaning no hire",
  "leaning hire": "leaning hire",
  "strong hire": "strong hire",
};
