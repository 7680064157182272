/** Which follow-up to ask next: the one nearest to what the answer has not said yet. */
import type { Question } from "../deck";
import { plain } from "../words";
import type { Verdict } from "./events";

/** How many follow-ups a question has before it is judged. */
function followUpsMost({ round }: Pick<Question, "round">): number {
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
export function nextFollowUp(
  question: Pick<Question, "round" | "followUps" | "points">,
  asked: readonly number[],
  proposed: readonly (Verdict | null)[],
): number | undefined {
  if (asked.length >= followUpsMost(question)) return undefined;
  const open = question.points.flatMap(({ says, phrasings }, i) =>
    proposed[i] === "covered" ? [] : [wordsOf([plain(says), ...phrasings].join(" "))],
  );
  const free = question.followUps.flatMap((text, i) =>
    asked.includes(i) ? [] : [{ i, near: nearest(wordsOf(plain(text)), open) }],
  );
  // Of those as near as each other, the author's first.
  return free.toSorted((a, b) => b.near - a.near || a.i - b.i)[0]?.i;
}

/** The words of five letters and more, by their beginnings: "monitoring" and "monitored" are the same. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}{5,}/gu)
      ?.map((word) => word.slice(0, 6)),
  );

const nearest = (words: ReadonlySet<string>, points: readonly ReadonlySet<string>[]): number =>
  Math.max(0, ...points.map((point) => [...words].filter((word) => point.has(word)).length));
