/** Checks an interview question for what a good rubric needs. */
import { type Question } from "../../domain/deck/question";
import { plainTextOf } from "../../domain/deck/plainText";
import { proposeVerdicts } from "../../domain/grading/proposeVerdicts";
import { prepareRubric } from "../../domain/grading/rubric";
import { scoreAnswer } from "../../domain/grading/scoreAnswer";
import { formatNounCount } from "../text/formatNounCount";
import { contentWords } from "../text/wordOverlap";

export function checkInterviewQuestion(question: Question): readonly string[] {
  return [...checkParts(question), ...checkScoring(question), ...findSharedPhrasings(question)];
}

function checkParts({ round, followUps, redFlags, why, points }: Question): readonly string[] {
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
        `has only ${formatNounCount(phrasings.length, "phrasing")} for "${startOf(says)}". Add another after a |.`,
      );
  return messages;
}

/** Scores the question's own words and the red flags as answers. Neither must earn a point. */
function checkScoring(question: Question): readonly string[] {
  const rubric = prepareRubric(question);
  const pointsWith = (answer: string, ...verdicts: readonly string[]) => {
    const proposed = proposeVerdicts(scoreAnswer(rubric, answer), question.points.length);
    return question.points.filter((_, i) => verdicts.includes(proposed[i] ?? ""));
  };
  return [
    ...pointsWith(plainTextOf(question.ask), "covered", "partly").map(
      ({ says }) =>
        `gives "${startOf(says)}" to whoever repeats the question. Phrase it in words that the question doesn't have.`,
    ),
    ...question.redFlags.flatMap((flag) =>
      pointsWith(plainTextOf(flag.says), "covered").map(
        ({ says }) =>
          `gives "${startOf(says)}" for the red flag "${startOf(flag.says)}". Make its phrasings longer.`,
      ),
    ),
  ];
}

/** Compares only points of the same weight: a must point may be a summary of two others. */
function findSharedPhrasings({ points }: Question): readonly string[] {
  const pointOf = new Map<string, Question["points"][number]>();
  return points.flatMap((point) =>
    point.phrasings.flatMap((phrasing) => {
      const key = [point.weight, ...[...contentWords(phrasing)].toSorted()].join(" ");
      const other = pointOf.get(key) ?? point;
      pointOf.set(key, other);
      return other === point
        ? []
        : `has the phrasing "${phrasing}" in "${startOf(other.says)}" and in "${startOf(point.says)}". It can show only one.`;
    }),
  );
}

const startOf = (text: Parameters<typeof plainTextOf>[0]): string => `${plainTextOf(text).slice(0, 40)}…`;
