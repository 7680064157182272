/** All that was answered, as a text that a person can read and keep. */
import { isoDate } from "../day";
import type { Question, QuestionId } from "../deck";
import { plain } from "../words";
import { answerKey } from "./events";
import type { RoundState } from "./round";

/** Markdown, oldest round first; rounds without words, and deleted ones, are left out. `texts` is by `answerKey`. */
export function transcriptOf(
  rounds: readonly RoundState[],
  texts: ReadonlyMap<string, string>,
  find: (id: QuestionId) => Question | undefined,
): string {
  const told = rounds
    .filter(({ deleted }) => !deleted)
    .flatMap(({ id, day, plan }) => {
      const answers = plan.items.flatMap((item, place) => {
        const text = texts.get(answerKey(id, place))?.trim() ?? "";
        if (item.type !== "question" || text === "") return [];
        return [`### ${plain(find(item.question)?.ask ?? [item.question])}`, text];
      });
      return answers.length === 0 ? [] : [`## ${isoDate(day)}`].concat(answers);
    });
  return `${["# Interview answers"].concat(told).join("\n\n")}\n`;
}
