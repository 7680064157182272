/** Which words before a colon or dash in an imported guide are terms, and which meanings define them. */
import type { Inline, RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import { isUnspaced } from "../../domain/text/normalizeText";
import { isImperative } from "../imported/treeRewrites/imperative";
import { endsInQuestionMark } from "../text/questionMark";
import { isPromise } from "./importedQuestion";

const maxNameWords = 6;
/** A sentence without spaces is no name. */
const maxUnspacedLetters = 12;

/** Labels that are no terms: what they stand before says something about the heading. */
const labels =
  /^(?:notes?|tips?|examples?|e\.g\.?|warning|important|pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|answers?|explanations?|hints?|solutions?|questions?|q|a|summary|output|input|usage|syntax|description|definition|purpose|goal|time(?: complexity)?|space(?: complexity)?|complexity|best case|worst case|average case|when(?: to use)?(?: it)?|why(?: it matters)?|what|how(?: it works)?|use[- ]?cases?|key (?:points?|takeaways?|differences?|features?|concepts?)|features?|characteristics?|date|author|source|reference|link|url|see also|level|difficulty|default|type|types|name|value|option [a-z]|[abd-h]|(?:section|chapter|part|week|day|month|year|module|lesson|unit|phase|case study|exercise|level)s? ?\d+(?:\s*[-–—]\s*\d+)?|\d+|~?\d[\d\s–-]*(?:%|(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\b.*)|(?:day|week|month)s? \d.*|steps? \d*|step|target|reading|preparation|result|situation|task|action|problem|context|impact|approach|conclusion|overview|details?|remember|caution|update|first|second|third|then|finally|todo|good|bad|장점|단점|특징|예시?|주의(?: ?사항)?|优点|缺点|特点|优势|劣势|示例|例子?|注意|说明|備考|備註|メリット|デメリット|特徴|ventajas?|desventajas?|vantage(?:m|ns)|desvantage(?:m|ns)|ejemplos?|exemplos?|exemples?|beispiele?|vorteile?|nachteile?|avantages?|inconv[eé]nients?|преимущества|недостатки|плюсы|минусы|пример|примеры|примечание|importante|nota|big[- ]?o(?: notation)?|efficiency|yes|no|before|after|follow[- ]?up|real[- ]?world.*|tools?|frameworks?|libraries|books?|articles?|videos?|courses?|website|github|prerequisites?|requirements?|structure|formula|business (?:context|value|impact)|career path|skills|experience|certifications?|study (?:time|plan|materials?)|duration|passing score|exam (?:format|code|tips?)|instructors?|professors?|teachers?|teaching assistants?|coordinators?|contacts?|e-?mail|office hours|interpretation|limitations?|challenges?|role|focus|strengths?|weaknesses?|definition and purpose|mathematical (?:formulation|form)|range|why this matters|key idea|intuition|idea|rule of thumb|analogy|trade-?offs?|in practice|bottom line|quote|tl;?dr|scenario|risks?|mitigations?|causes?|fix(?:es)?|costs?|signals?|assumptions?|outcomes?|objectives?|when|where|who|motivation|background|code|implementation|recommendation|verdict|winner|choose|best for.*|good for.*|used (?:for|by|in).*|(?:key |core )?(?:principles?|insights?|lessons?)|advice|pro tips?|caveats?|answer key|expected (?:answer|output))$/i;

/** What tells the reader what to do, and defines nothing. */
const advises =
  /^(?:ensure|establish|focus on|consider|prioriti[sz]e|leverage|utili[sz]e|avoid|remember|understand|learn|familiari[sz]e|practi[cs]e|encourage|involve|communicate|collaborate|explain|discuss|mention|be (?:sure|aware|prepared|ready|clear)|don['’]t|do not|never|always|try|make sure|aim for|adopt|foster|invest in|stay|think about|talk about|(?:can be|is|are) used (?:when|if)|useful (?:when|for|if)|helpful|you (?:should|can|must|need|have to))\b/i;

/** `meaning`: a question in its place is one to ask, not to answer with. */
export function isTermName(name: string, meaning: RichText): boolean {
  const words = name.split(/\s+/).length;
  const said = plainTextOf(meaning);
  return (
    !labels.test(name.replace(/[^\p{L}\p{N}\s.–-]/gu, "").trim()) &&
    words <= maxNameWords &&
    !(isUnspaced(name) && name.length > maxUnspacedLetters) &&
    // "Collection: log all queries" is advice.
    !(/^\p{Lu}\p{Ll}[\p{L} -]*$/u.test(name) && isImperative(said)) &&
    !advises.test(said.trim()) &&
    // "Testing: at each stage" says where or when, not what.
    !/^(?:at|on|in|from|by|with|during|after|before|per)(?: [\p{L}\p{N}-]+){1,3}\W*$/iu.test(said.trim()) &&
    // "Large codebase: when there is much code" is a reason.
    !(/^\p{Lu}\p{Ll}+ [\p{L} -]+$/u.test(name) && /^(?:when|if|because|since)\b/i.test(said.trim())) &&
    !/^\(?[A-H][).]\s|\.(?:txt|md|csv|json|html|ipynb|pdf|png|jpe?g)$/.test(name) &&
    !/[?？؟!]$|\bquestions?\b/i.test(name) &&
    // "Order is critical" is a sentence.
    !/\s(?:is|are|must|should|can|cannot|don['’]t|doesn['’]t|matters?)(?:\s|$)/i.test(name) &&
    // "Use Vite instead" is advice.
    !(words >= 3 && isImperative(name) && /^[A-Z]/.test(name) && !/[<>[\]{}()=*]|[A-Z]{2}/.test(name)) &&
    !endsInQuestionMark(said)
  );
}

const address = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/gi;
const year = /^\D*\d{3,4}\D*$/;

/** A warning sign before a remark; two things that are compared. */
const noName = /^(?:\p{Extended_Pictographic}|\uFE0F|\s)+$|\s(?:vs\.?|versus)\s/iu;

/** Whether the words say what the name means: no address, promise, lead-in, or only the name again. */
export function isMeaning(meaning: RichText, name: string): boolean {
  const text = plainTextOf(meaning).trim();
  const words = text.replace(address, "");
  if (noName.test(name)) return false;
  if (meaning.some((part) => typeof part !== "string" && (part.type === "code" || part.type === "math")))
    return true;
  return (
    (/\p{L}{2}|\p{L}\d|\p{Script=Han}/u.test(words) || year.test(words)) &&
    !isPromise(text) &&
    !/[:：]$/.test(text) &&
    // The value of one example.
    !/^(?:\{.*\}|\[.*\])\W*$/.test(text) &&
    linkedLength(meaning) * 2 < text.length &&
    !repeats(text, name)
  );
}

/** The letters that are part of links. */
const linkedLength = (text: RichText): number =>
  text.reduce((sum: number, part: Inline) => {
    if (typeof part === "string" || !("children" in part)) return sum;
    return sum + (part.type === "link" ? plainTextOf(part.children).length : linkedLength(part.children));
  }, 0);

/** "Login to the server" says of `login` what its name does. */
function repeats(text: string, name: string): boolean {
  const own = wordsOf(name);
  const said = wordsOf(text);
  return said.length > 0 && own.length > 0 && said.every((word) => own.includes(word));
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/^(?:an?|the|of|to|in|for|and|or|is|are|with|by|on)$/.test(word),
  );
