/** Proposes how an answer fares by a question's rubric. Rules only: no model, no network, and every part explained. */
import { heardIn, type Heard } from "./heard";
import { method, scorerVersion } from "./method";
import { propose, type Proposal } from "./proposal";
import { reasonsAgainst, type Reason } from "./prose";
import { redFlagsHeard, type FlagHeard } from "./redFlags";
import type { Rubric } from "./rubric";

export type Judgement =
  | { readonly as: "unjudged"; readonly why: "empty" | "tooShort" | "notEnglish" }
  | {
      readonly as: "judged";
      readonly scorer: typeof scorerVersion;
      /** The whole answer, 0 to 1: for ranking. What it is made of stands in the points. */
      readonly score: number;
      /** One for each key point, in the question's order. */
      readonly points: readonly Proposal[];
      readonly redFlags: readonly FlagHeard[];
      /** Why the score is lower than its points; empty for an answer in sentences of its own. */
      readonly reasons: readonly Reason[];
    };

/** Fewer different content words than these are a remark. */
const fewestWords = 3;
/** What a `must` point weighs beside a `should`. */
const mustWeight = 2;
/** What a red flag leaves of the score, and what a list of keywords or a repeated question does. */
const afterFlag = 0.75;
const afterReason = 0.1;

export function judge(rubric: Rubric, answer: string): Judgement {
  const heard = heardIn(answer, method.strengths);
  const why = whyUnjudged(answer, heard);
  if (why) return { as: "unjudged", why };
  const reasons = reasonsAgainst(heard, rubric);
  const points = rubric.points.map((point) => propose(point, heard, reasons.length === 0));
  // A list of words and a repeated question claim nothing, so they can't claim anything wrong.
  const redFlags = reasons.length === 0 ? redFlagsHeard(rubric, heard) : [];
  const score =
    coverage(rubric, points) * afterFlag ** redFlags.length * (reasons.length > 0 ? afterReason : 1);
  return { as: "judged", scorer: scorerVersion, score, points, redFlags, reasons };
}

function whyUnjudged(answer: string, heard: Heard): "empty" | "tooShort" | "notEnglish" | undefined {
  if (heard.tokens.length === 0) return "empty";
  const letters = answer.match(/\p{L}/gu)?.length ?? 0;
  const latin = answer.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return "notEnglish";
  return new Set(heard.terms.map(({ key }) => key)).size < fewestWords ? "tooShort" : undefined;
}

/** The strengths are squared: half of a phrasing is often one general word, and proves less than half. */
function coverage(rubric: Rubric, points: readonly Proposal[]): number {
  let whole = 0;
  let heard = 0;
  for (const [i, { must }] of rubric.points.entries()) {
    const weight = must ? mustWeight : 1;
    whole += weight;
    heard += weight * (points[i]?.strength ?? 0) ** 2;
  }
  return whole === 0 ? 0 : heard / whole;
}
