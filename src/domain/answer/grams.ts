/** Runs of letters: they hear a word through forms and slips that no list knows. */
import { tokensOf } from "./tokens";

export function gramsOf(text: string, length: number): ReadonlySet<string> {
  const line = ` ${tokensOf(text)
    .map((token) => token.word)
    .join(" ")} `;
  const grams = new Set<string>();
  for (let i = 0; i + length <= line.length; i += 1) grams.add(line.slice(i, i + length));
  return grams;
}

/** The share of the reference's runs that the answer has, 0 to 1; those of the question count `givenAway` each. */
export function gramRecall(
  reference: ReadonlySet<string>,
  question: ReadonlySet<string>,
  answer: ReadonlySet<string>,
  givenAway: number,
): number {
  let asked = 0;
  let found = 0;
  for (const gram of reference) {
    const weight = question.has(gram) ? givenAway : 1;
    asked += weight;
    if (answer.has(gram)) found += weight;
  }
  return asked === 0 ? 0 : found / asked;
}
