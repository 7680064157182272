/** Whether an answer is one: sentences of its own, not a list of keywords and not the question again. */
import { isFunctionWord } from "./commonWords";
import type { Heard } from "./heard";
import { bestMatch } from "./matching";
import { method } from "./method";
import type { Rubric } from "./rubric";

/** Why an answer is worth less than its words. */
export type Reason =
  /** Words without the grammar that joins them; `joining` is the share of words that do, 0 to 1. */
  | { readonly as: "keywords"; readonly joining: number }
  /** `share` of its content words stand in the question, 0 to 1. */
  | { readonly as: "repeatsQuestion"; readonly share: number }
  /** `share` of its content words are the rubric's own, 0 to 1, and strung together like beads: nothing is said about them. */
  | { readonly as: "onlyTerms"; readonly share: number }
  /** Only `share` of its content words, 0 to 1, are of the question, its points or its model answer. */
  | { readonly as: "offTopic"; readonly share: number }
  /** `share` of its content words are new ones, 0 to 1. */
  | { readonly as: "repeatsItself"; readonly share: number };

/** English prose is two fifths function words; notes in telegram style a quarter. */
const leastJoining = 0.2;
/** "and" joins the items of a list too. */
const listing: ReadonlySet<string> = new Set(["and", "or", "etc"]);
/** Fewer different function words than these in `enoughWords` are a pattern, not grammar. */
const fewestJoiners = 4;
const enoughWords = 12;
const mostRepeated = 0.75;
const leastNew = 0.3;
/** Good answers in words of their own have a third and more, those to other questions about an eighth. */
const leastOnTopic = 0.15;
/** No model answer of the decks has more than 0.82; phrasings joined by "the" and "and" have 0.92. A short right answer may, too. */
const mostTerms = 0.85;
/** What two words do of all the joining where phrases are strung on "the … and": in English prose a fifth, in short answers a third. */
const fewJoinAll = 0.45;
/** Of fewer joining words than these, two may do half by chance. */
const enoughJoins = 14;
/** A list: so many clauses, of so few words each. */
const manyClauses = 12;
const shortClause = 4.5;

export function reasonsAgainst(heard: Heard, rubric: Rubric): readonly Reason[] {
  const joiners = heard.tokens
    .map(({ word }) => word)
    .filter((word) => isFunctionWord(word) && !listing.has(word));
  const joining = joiners.length / heard.tokens.length;
  const isPattern = heard.tokens.length >= enoughWords && new Set(joiners).size < fewestJoiners;
  const repeated = share(
    heard.terms,
    (term) => bestMatch(term, rubric.asked, method.strengths) !== undefined,
  );
  const fresh = new Set(heard.terms.map(({ key }) => key)).size / heard.terms.length;
  const content = heard.terms.filter(({ word }) => !isFunctionWord(word));
  const terms = share(content, ({ key }) => rubric.vocabulary.has(key));
  const onTopic = share([...new Set(content.map(({ key }) => key))], (key) => rubric.subject.has(key));
  const reasons: Reason[] = [];
  if (joining < leastJoining || isPattern) reasons.push({ as: "keywords", joining });
  if (repeated >= mostRepeated) reasons.push({ as: "repeatsQuestion", share: repeated });
  if (terms > mostTerms && content.length >= enoughWords && isStrung(heard))
    reasons.push({ as: "onlyTerms", share: terms });
  if (onTopic < leastOnTopic && content.length >= enoughWords)
    reasons.push({ as: "offTopic", share: onTopic });
  if (fresh < leastNew && heard.tokens.length >= enoughWords)
    reasons.push({ as: "repeatsItself", share: fresh });
  return reasons;
}

/** Whether the same two words join everything, or nothing but commas does. */
function isStrung({ tokens }: Heard): boolean {
  const joins = tokens.map(({ word }) => word).filter(isFunctionWord);
  const counts = new Map<string, number>();
  for (const word of joins) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  const clauses = new Set(tokens.map(({ clause }) => clause)).size;
  return (
    (joins.length >= enoughJoins && first + second >= fewJoinAll * joins.length) ||
    (clauses >= manyClauses && tokens.length / clauses < shortClause)
  );
}

/** Of none, none. */
const share = <T>(items: readonly T[], fits: (item: T) => boolean) =>
  items.length === 0 ? 0 : items.filter(fits).length / items.length;
