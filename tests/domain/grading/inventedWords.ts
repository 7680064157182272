/** Questions and answers of invented words, which have no synonyms and no similar words, so that weights are exact. */
import type { Dimension, Question } from "../../../src/domain/deck/question";
import { type Rubric, prepareRubric } from "../../../src/domain/grading/rubric";

/** Content words. */
export const words =
  "zorvil quplim brakto dwenfi flimga gosnar hutlep jiskom kelvat lumdro mopzit nerfud pavgol rikshu stombe tulgra vexnol wabdir yolfet cabnom dexfru fapjol gwizet hobluk".split(
    " ",
  );

/** The words from one index to another, joined. */
export const wordsBetween = (from: number, to: number, separator = " "): string =>
  words.slice(from, to).join(separator);

export type InventedPoint = {
  readonly says?: string;
  readonly phrasings?: readonly string[];
  readonly weight?: "must" | "should";
  readonly dimension?: Dimension;
};

export function rubricOf(
  points: readonly InventedPoint[],
  { ask = "", redFlags = [] }: { readonly ask?: string; readonly redFlags?: readonly string[] } = {},
): Rubric {
  const question: Question = {
    id: "c/questions/q?",
    section: "s",
    block: "s.0",
    ask: [ask],
    round: "concept",
    level: "mid",
    minutes: 5,
    why: [],
    points: points.map(({ says = "", phrasings = [], weight = "should", dimension = "data" }) => ({
      says: [says],
      phrasings,
      weight,
      dimension,
    })),
    followUps: [],
    redFlags: redFlags.map((text) => ({ says: [text], phrasings: [text] })),
    hints: [],
    evidence: [],
    answer: [],
    see: [],
  };
  return prepareRubric(question);
}
