/** Which follow-up to ask next: the one nearest to what the answer has not said yet. */
import type { Question } from "../../deck";
import { plainTextOf } from "../../plainText";
import type { Verdict } from "../../events/interviewEvents";

/** How many follow-ups a question has before it is judged. */
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

/** The number of the follow-up to ask; undefined when there is none left, or enough were asked. */
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
  // Of those as near as each other, the author's first.
  return candidates.toSorted((a, b) => b.overlap - a.overlap || a.i - b.i)[0]?.i;
}

/** The words of five letters and more, by their beginnings: "monitoring" and "monitored" are the same. */
const wordPrefixes = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}{5,}/gu)
      ?.map((word) => word.slice(0, 6)),
  );

const maxOverlap = (words: ReadonlySet<string>, points: readonly ReadonlySet<string>[]): number =>
  Math.max(0, ...points.map((point) => [...words].filter((word) => point.has(word)).length));
