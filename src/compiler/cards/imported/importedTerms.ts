/** Which words before a colon or dash in an imported guide are terms, and which meanings define them. */
import type { Inline, RichText } from "../../../domain/deck/content";
import { plainTextOf } from "../../../domain/deck/plainText";
import { isUnspaced } from "../../../domain/text/normalizeText";
import { isImperative } from "../../text/isImperative";
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import { alternatives } from "../../text/wordLists";
import { isPlaceholder } from "./importedQuestion";

const maxNameWords = 6;
/** A sentence without spaces is no name. */
const maxUnspacedLetters = 12;

/** Labels, which are no terms: the text after them is about the heading. */
const labelWords = alternatives`
  remarks: notes?|tips?|warning|important|remember|caution|update|advice|pro tips?|caveats?|rule of thumb|analogy|quote
  ideas: tl;?dr|todo|bottom line|key idea|idea|intuition|in practice|summary|overview|details?|conclusion|see also
  examples: examples?|e\.g\.?|real[- ]?world.*|scenario|output|input|usage|syntax|code|implementation|formula
  judgements: pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|good|bad|trade-?offs?|strengths?|weaknesses?
  problems: limitations?|challenges?|risks?|mitigations?|causes?|fix(?:es)?|costs?|signals?|assumptions?|problem|impact
  choices: yes|no|verdict|winner|choose|recommendation|best for.*|good for.*|used (?:for|by|in).*|use[- ]?cases?
  answers: answers?|explanations?|hints?|solutions?|questions?|q|a|follow[- ]?up|answer key|expected (?:answer|output)
  meanings: description|definition|definition and purpose|interpretation|mathematical (?:formulation|form)|range|structure
  aims: purpose|goal|objectives?|outcomes?|role|focus|motivation|background|target|approach|context
  asking: when(?: to use)?(?: it)?|why(?: it matters)?|why this matters|what|how(?: it works)?|where|who
  key: key (?:points?|takeaways?|differences?|features?|concepts?)|(?:key |core )?(?:principles?|insights?|lessons?)
  kinds: features?|characteristics?|requirements?|prerequisites?|default|types?|name|value|level|difficulty
  cost: time(?: complexity)?|space(?: complexity)?|complexity|efficiency|big[- ]?o(?: notation)?|best case|worst case|average case
  stories: situation|task|action|result|business (?:context|value|impact)|career path|skills|experience
  sources: date|author|source|reference|link|url|reading|tools?|frameworks?|libraries|books?|articles?|videos?|courses?|website|github
  course: certifications?|study (?:time|plan|materials?)|preparation|duration|passing score|exam (?:format|code|tips?)
  people: instructors?|professors?|teachers?|teaching assistants?|coordinators?|contacts?|e-?mail|office hours
  order: steps? \d*|step|first|second|third|then|finally|before|after|option [a-z]|[abd-h]
  numbered: (?:section|chapter|part|week|day|month|year|module|lesson|unit|phase|case study|exercise|level)s? ?\d+(?:\s*[-–—]\s*\d+)?
  times: \d+|~?\d[\d\s–-]*(?:%|(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\b.*)|(?:day|week|month)s? \d.*
  asian: 장점|단점|특징|예시?|주의(?: ?사항)?|优点|缺点|特点|优势|劣势|示例|例子?|注意|说明|備考|備註|メリット|デメリット|特徴|注释|注釈|结论|結論|总结|總結|まとめ|提示|备注|補足|背景|目的|原因|用途|应用|例
  spanish and portuguese: ventajas?|desventajas?|ejemplos?|importante|nota|vantage(?:m|ns)|desvantage(?:m|ns)|exemplos?
  french and german: exemples?|avantages?|inconv[eé]nients?|beispiele?|vorteile?|nachteile?
  russian: преимущества|недостатки|плюсы|минусы|пример|примеры|примечание
`;
const label = new RegExp(`^${labelWords}$`, "i");

/** Beginnings of advice to the reader, which defines nothing. */
const adviceWords = alternatives`
  orders: ensure|establish|focus on|consider|prioriti[sz]e|leverage|utili[sz]e|adopt|foster|invest in|stay|try|aim for
  learning: remember|understand|learn|familiari[sz]e|practi[cs]e|encourage|involve|communicate|collaborate
  interviews: explain|discuss|mention|think about|talk about|be (?:sure|aware|prepared|ready|clear)|make sure
  warnings: avoid|don['’]t|do not|never|always|you (?:should|can|must|need|have to)
  uses: (?:can be|is|are) used (?:when|if)|useful (?:when|for|if)|helpful
`;
const advicePhrase = new RegExp(String.raw`^${adviceWords}\b`, "i");

/** Whether the words before a colon or dash are a term. A `meaning` that is a question or advice shows that they are not. */
export function isTermName(name: string, meaning: RichText): boolean {
  const words = name.split(/\s+/).length;
  const meaningText = plainTextOf(meaning);
  return (
    !label.test(name.replace(/[^\p{L}\p{N}\s.–-]/gu, "").trim()) &&
    words <= maxNameWords &&
    !(isUnspaced(name) && name.length > maxUnspacedLetters) &&
    // "Collection: log all queries" is advice.
    !(/^\p{Lu}\p{Ll}[\p{L} -]*$/u.test(name) && isImperative(meaningText)) &&
    !advicePhrase.test(meaningText.trim()) &&
    // "Testing: at each stage" says where or when, not what.
    !/^(?:at|on|in|from|by|with|during|after|before|per)(?: [\p{L}\p{N}-]+){1,3}\W*$/iu.test(
      meaningText.trim(),
    ) &&
    // "Large codebase: when there is much code" is a reason.
    !(/^\p{Lu}\p{Ll}+ [\p{L} -]+$/u.test(name) && /^(?:when|if|because|since)\b/i.test(meaningText.trim())) &&
    !/^\(?[A-H][).]\s|\.(?:txt|md|csv|json|html|ipynb|pdf|png|jpe?g)$/.test(name) &&
    !/[?？؟!]$|\bquestions?\b/i.test(name) &&
    // "Order is critical" is a sentence.
    !/\s(?:is|are|must|should|can|cannot|don['’]t|doesn['’]t|matters?)(?:\s|$)/i.test(name) &&
    // "Use Vite instead" is advice.
    !(words >= 3 && isImperative(name) && /^[A-Z]/.test(name) && !/[<>[\]{}()=*]|[A-Z]{2}/.test(name)) &&
    !endsInQuestionMark(meaningText)
  );
}

const address = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/gi;
const year = /^\D*\d{3,4}\D*$/;

/** A warning sign before a remark, or two things that are compared: no name. */
const noName = /^(?:\p{Extended_Pictographic}|\uFE0F|\s)+$|\s(?:vs\.?|versus)\s/iu;

/** Whether the words say what the name means: no address, placeholder, lead-in, or only the name again. */
export function isMeaning(meaning: RichText, name: string): boolean {
  const text = plainTextOf(meaning).trim();
  const words = text.replace(address, "");
  if (noName.test(name)) return false;
  if (meaning.some((part) => typeof part !== "string" && (part.type === "code" || part.type === "math")))
    return true;
  return (
    (/\p{L}{2}|\p{L}\d|\p{Script=Han}/u.test(words) || year.test(words)) &&
    !isPlaceholder(text) &&
    !/[:：]$/.test(text) &&
    // The value of one example.
    !/^(?:\{.*\}|\[.*\])\W*$/.test(text) &&
    linkedLength(meaning) * 2 < text.length &&
    !onlyRepeatsName(text, name)
  );
}

/** How many characters are part of links. */
const linkedLength = (text: RichText): number =>
  text.reduce((sum: number, part: Inline) => {
    if (typeof part === "string" || !("children" in part)) return sum;
    return sum + (part.type === "link" ? plainTextOf(part.children).length : linkedLength(part.children));
  }, 0);

/** Whether the text has only words of the name. */
function onlyRepeatsName(text: string, name: string): boolean {
  const nameWords = significantWords(name);
  const words = significantWords(text);
  return words.length > 0 && nameWords.length > 0 && words.every((word) => nameWords.includes(word));
}

const significantWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/^(?:an?|the|of|to|in|for|and|or|is|are|with|by|on)$/.test(word),
  );
