/** All interview answers as one readable text. */
import { plainTextOf } from "../../../domain/deck/plainText";
import type { Question } from "../../../domain/deck/question";
import type { QuestionId } from "../../../domain/ids";
import { answerStorageKey } from "../../../domain/interview/answerStorageKey";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { toIsoDate } from "../../../domain/scheduling/calendar";

/** Markdown, oldest round first, without deleted rounds and those without text. `answerTexts` are by `answerStorageKey`. */
export function buildTranscript(
  rounds: readonly RoundState[],
  answerTexts: ReadonlyMap<string, string>,
  findQuestion: (id: QuestionId) => Question | undefined,
): string {
  const sections = rounds
    .filter(({ isDeleted }) => !isDeleted)
    .flatMap(({ id, day, plan }) => {
      const answers = plan.items.flatMap((item, itemIndex) => {
        const text = answerTexts.get(answerStorageKey(id, itemIndex))?.trim() ?? "";
        if (item.type !== "question" || text === "") return [];
        return [`### ${plainTextOf(findQuestion(item.question)?.ask ?? [item.question])}`, text];
      });
      return answers.length === 0 ? [] : [`## ${toIsoDate(day)}`].concat(answers);
    });
  return `${["# Interview answers"].concat(sections).join("\n\n")}\n`;
}
