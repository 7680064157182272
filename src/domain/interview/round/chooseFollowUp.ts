/** Which follow-up to ask next: the one that shares the most words with a point that is not covered yet. */
import { plainTextOf } from "../../deck/plainText";
import type { Question } from "../../deck/question";
import type { Verdict } from "../../events/interview/verdicts";
import { countShared, wordPrefixes } from "../wordPrefixes";

/** How many follow-ups are asked before the question is judged. */
function maxFollowUps({ round }: Pick<Question, "round">): number {
  switch (round) {
    case "concept":
    case "design":
    case "incident":
      return 2;
    case "rapid":
    case "behavioural":
      return 1;
  }
}

/** The index of the follow-up; undefined if none is left, or enough were asked. */
export function chooseFollowUp(
  question: Pick<Question, "round" | "followUps" | "points">,
  askedFollowUps: readonly number[],
  proposedVerdicts: readonly (Verdict | null)[],
): number | undefined {
  if (askedFollowUps.length >= maxFollowUps(question)) return undefined;
  const uncoveredPoints = question.points.flatMap(({ says, phrasings }, i) =>
    proposedVerdicts[i] === "covered" ? [] : [wordPrefixes([plainTextOf(says), ...phrasings].join(" "))],
  );
  const candidates = question.followUps.flatMap((text, i) =>
    askedFollowUps.includes(i)
      ? []
      : [{ i, overlap: maxOverlap(wordPrefixes(plainTextOf(text)), uncoveredPoints) }],
  );
  // Of equal ones, the first in the author's order.
  return candidates.toSorted((a, b) => b.overlap - a.overlap)[0]?.i;
}

const maxOverlap = (words: ReadonlySet<string>, points: readonly ReadonlySet<string>[]): number =>
  Math.max(0, ...points.map((point) => countShared(words, point)));
