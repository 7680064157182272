/** Runs of letters: they hear a word through forms and slips that no list knows. */
import { tokenize } from "../../src/domain/grading/language/tokenize";

export function characterNgrams(text: string, length: number): ReadonlySet<string> {
  const padded = ` ${tokenize(text)
    .map((token) => token.word)
    .join(" ")} `;
  const ngrams = new Set<string>();
  for (let i = 0; i + length <= padded.length; i += 1) ngrams.add(padded.slice(i, i + length));
  return ngrams;
}

/** The share of the reference's runs that the answer has, 0 to 1; those of the question count `givenAway` each. */
export function ngramRecall(
  reference: ReadonlySet<string>,
  question: ReadonlySet<string>,
  answer: ReadonlySet<string>,
  questionWeight: number,
): number {
  let totalWeight = 0;
  let foundWeight = 0;
  for (const ngram of reference) {
    const weight = question.has(ngram) ? questionWeight : 1;
    totalWeight += weight;
    if (answer.has(ngram)) foundWeight += weight;
  }
  return totalWeight === 0 ? 0 : foundWeight / totalWeight;
}
