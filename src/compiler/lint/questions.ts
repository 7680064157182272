/** Checks an interview question for what a good rubric needs. */
import { type Question } from "../../domain/deck/question";
import { plainTextOf } from "../../domain/deck/plainText";

export function checkQuestion({ round, followUps, redFlags, why, points }: Question): readonly string[] {
  const messages: string[] = [];
  if (why.length === 0) messages.push('doesn\'t say why it is asked. Add "- why: …".');
  if (followUps.length < (round === "concept" || round === "design" ? 2 : 1))
    messages.push(
      'has too few follow-ups: concept and design need two, other rounds one. Add to "- follow-ups:".',
    );
  if (redFlags.length === 0)
    messages.push('has no red flags. Add "- red flags:" with statements that count against the candidate.');
  if (!points.some(({ weight }) => weight === "must"))
    messages.push("has no point that a good answer must make. Begin one with (must, …).");
  for (const { says, phrasings } of points)
    if (phrasings.length < 2)
      messages.push(
        `has only ${phrasings.length} phrasing for "${plainTextOf(says).slice(0, 40)}…". Add another after a |.`,
      );
  return messages;
}
