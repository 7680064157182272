/** Whether an answer rejects a statement that it mentions, or reports it as the view of others. */
import { isRejectedInClause } from "./isRejectedInClause";
import type { Token } from "./tokenize";

/** The speaker names a view before it is told: "some people say …", "the common mistake is …". */
const rejectedBefore = new RegExp(
  [
    String.raw`\b(?:people|teams?|candidates?|engineers?|someone|somebody|others|many|some|one|they)(?: \w+){0,2} (?:say|says|said|think|thinks|believe|believes|claim|claims|assume|assumes|suggest|suggests|argue|argues|tempted|told|expect|expects)\b`,
    String.raw`\b(?:tempting|temptation|naive|naively|mistake|mistakes|myth|trap|fallacy|antipattern|misconception)\b`,
    String.raw`\bwrong (?:answer|thing|way|move|idea|reaction|fix)\b`,
    String.raw`\b(?:not|never|cannot|dont|doesnt|didnt|wouldnt|cant|wont|isnt|wasnt|against|disagree) (?:\w+ ){0,2}?(?:say|saying|claim|claiming|think|thinking|believe|believing|argue|arguing|agree|true|correct|right|mean|enough|conclude|assume)\b`,
    String.raw`\b(?:instead of|rather than)\b`,
  ].join("|"),
);

const subject = String.raw`(?:which|that|thats|this|it|its|they|doing so|doing that)`;
const upToThreeWords = String.raw`(?: (?!not\b)\w+){0,3}?`;
/** What follows refers back and rejects: ", which is wrong", "That would only hide the problem". */
const rejectedAfter = new RegExp(
  [
    String.raw`\b${subject}${upToThreeWords} (?:wrong|mistake|mistaken|bad|trap|myth|false|naive|misleading|dangerous|insufficient|risky|reckless|antipattern|nonsense|useless|pointless|too late|backwards|illegal|unsafe|unfair)\b`,
    String.raw`\b${subject}${upToThreeWords} (?:only|just|merely) (?:\w+ )?(?:hide|hides|mask|masks|move|moves|delay|delays|treat|treats|postpone|postpones|buy|buys|cover|covers)\b`,
    String.raw`\b${subject}(?: \w+){0,2}? (?:doesnt|dont|wont|wouldnt|cant|couldnt|didnt|not|never|cannot) (?:\w+ )?(?:help|work|fix|solve|scale|cure|prove|say|tell|catch|change|address|explain|hold|show|follow|protect|prevent|stop|remove|find)\b`,
    String.raw`\b${subject}(?: \w+){0,2}? (?:isnt|arent|wasnt|not) (?:\w+ )?(?:enough|right|true|safe|sufficient|good|correct|acceptable|fair|possible|what|how|the)\b`,
    String.raw`\b${subject}${upToThreeWords} (?:hides|masks|fails|misses|ignores|breaks|loses|leaks|backfires)\b`,
    String.raw`\bi (?:\w+ )?(?:disagree|avoid|refuse|reject)\b`,
    String.raw`^(?:is|are|was|would be) (?:\w+ ){0,2}?(?:wrong|mistake|mistaken|bad|trap|myth|false|naive|misleading|dangerous|antipattern|not enough|useless|pointless)\b`,
    String.raw`^(?:is|would|does|do|will|can|isnt|doesnt|wouldnt|wont|cant) (?:\w+ ){0,2}?(?:not|never|only) \w+`,
  ].join("|"),
);
/** A rejection stands near: at most this number of words after the statement, and no further than the next sentence. */
const maxWordsAfter = 14;

/** `first` and `last` are the places of the statement's first and last word in `tokens`. */
export function isRejected(tokens: readonly Token[], first: number, last: number): boolean {
  const sentenceOf = (index: number) => tokens[index]?.sentence ?? 0;
  const text = (words: readonly Token[]) => words.map(({ word }) => word).join(" ");
  const before = tokens.slice(0, first).filter(({ sentence }) => sentence === sentenceOf(first));
  const after = tokens
    .slice(last + 1, last + 1 + maxWordsAfter)
    .filter(({ sentence }) => sentence <= sentenceOf(last) + 1);
  return (
    rejectedBefore.test(text(before)) ||
    rejectedAfter.test(text(after)) ||
    isRejectedInClause(tokens, first, last)
  );
}
