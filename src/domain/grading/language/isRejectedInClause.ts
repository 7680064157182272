/** Whether the clause of a statement makes it no claim of the speaker's: judged, denied as too little, told of others, a condition. */
import { isFunctionWord } from "./stopWords";
import type { Token } from "./tokenize";

const pronoun = "i|we|you|they|it|he|she|one";
const negatedAuxiliary = String.raw`(?:(?:wouldnt|shouldnt|couldnt|cannot|cant|wont|mustnt|neednt|dont|doesnt|didnt|isnt|arent)|(?:would|should|could|can|will|must|do|does|did|is|are) (?:never|not))`;
const fault = "(?:wrong|false|untrue|incorrect|dangerous|risky|reckless|unsafe|unwise|foolish|silly|harmful)";
const badIdea =
  "(?:bad|poor|terrible|horrible) (?:idea|practice|choice|move|plan|habit|way|decision|advice|style)";
const people = "(?:people|teams|companies|candidates|engineers|developers|beginners|juniors)";
/** At the beginning of a clause, or after a word that is none of these. */
const notAfter = (words: string) => String.raw`(?:^|(?:^| )(?!(?:${words}) )\w+ )`;

/** These end just before the statement: after them come at most function words. */
const cues = {
  /** "It would be wrong to", "a bad idea to", "the danger is that"; not "less risky to". */
  judgement: new RegExp(
    `${notAfter("less|least|hardly|nothing")}(?:(?:${fault}|${badIdea}|bad) (?:to|that)|(?:danger|risk|pitfall) (?:is|was|would be) (?:to|that))(?: (?:say|claim|think|believe|assume|conclude)(?: that)?)?(?: (?:${pronoun}))?$`,
  ),
  /** "Some people would", "many might"; not "the teams would", which is the speaker's own proposal. */
  others: new RegExp(
    `${notAfter("the|our|my|your|their|these|those|both|all")}(?:${people}|some|many|most|others|someone|somebody)(?: [a-z]+ly)? (?:would|might)$`,
  ),
  /**
   * The clause is a condition or a time before: "before I", "and if you". With another subject than a person, it may go on to
   * a claim without a comma: "if every run is green the pipeline is fine".
   */
  condition: new RegExp(
    `^(?:(?:and|but|so|because|or|now|even) ){0,2}(?:before|(?:before|if|unless) (?:${pronoun}|${people}|someone|somebody))$`,
  ),
  /** "You can't just", "we shouldn't only". */
  notOnly: new RegExp(String.raw`\b${negatedAuxiliary} (?:just|only|merely|solely)$`),
};
const notOnlyWithin = new RegExp(String.raw`\b${negatedAuxiliary} (?:just|only|merely|solely)\b`);
/** With "not only", this claims the statement and more. "But I would …" begins another sentence and claims nothing of the first. */
const butAlso = new RegExp(
  String.raw`\bbut (?:\w+ ){0,3}?also\b|\bbut (?!(?:${pronoun}|id|youd|theyd|the|then|that|this) )`,
);

/** They begin another clause, or are its subject, so what stands before them is not about the statement. */
const clauseBeginnings: ReadonlySet<string> = new Set(
  `${pronoun}|id|youd|theyd|this|that|but|so|because|since|then|therefore|which|while|when|if|unless|until|and|however|though|although|whereas|otherwise`.split(
    "|",
  ),
);

/** `first` and `last` are the places of the statement's first and last word in `tokens`. */
export function isRejectedInClause(tokens: readonly Token[], first: number, last: number): boolean {
  const { clause, sentence } = tokens[last] ?? { clause: -1, sentence: -1 };
  const inClause = tokens.filter((token) => token.clause === clause);
  const wordsBetween = (from: number, to: number) =>
    inClause.filter(({ index }) => index >= from && index < to).map(({ word }) => word);
  const before = wordsBetween(0, first);
  if (endsWithCue(before, cues.judgement) || endsWithCue(before, cues.others)) return true;
  const next = tokens.find((token) => token.index > last && token.clause !== clause);
  if (next?.sentence === sentence && endsWithCue(before, cues.condition)) return true;
  // The statement may itself begin with "only". Then "but also" doesn't claim it either.
  if (endsWithCue(wordsBetween(0, first + 1), cues.notOnly) && !endsWithCue(before, cues.notOnly))
    return true;
  const rest = tokens.filter((token) => token.index > last && token.sentence === sentence);
  return (
    (endsWithCue(before, cues.notOnly) || notOnlyWithin.test(wordsBetween(first, last).join(" "))) &&
    !butAlso.test(rest.map(({ word }) => word).join(" "))
  );
}

/** Whether `cue` ends with one of the last `words`, and only function words of the same clause follow it. */
function endsWithCue(words: readonly string[], cue: RegExp): boolean {
  for (let end = words.length; end > 0; end -= 1) {
    if (cue.test(words.slice(0, end).join(" "))) return true;
    const word = words[end - 1] ?? "";
    if (!isFunctionWord(word) || clauseBeginnings.has(word)) return false;
  }
  return false;
}
