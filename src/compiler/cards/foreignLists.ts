/** Which lists of a foreign guide are worth a card: real procedures, and things that a line before them announces. */
import type { RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { List } from "mdast";
import { isReferenceTitle } from "../foreign/treeRewrites/headings";
import { isImperative } from "../foreign/treeRewrites/imperative";
import { textOf } from "../foreign/questionText";
import { flattenTree } from "../markdown/tree";
import { endsInQuestionMark } from "../text/questionMark";

const procedure =
  /\b(?:steps?|process|procedure|stages?|workflow|phases?|sequence|life ?cycle|how to|in order|algorithm|installation|set ?up)\b/i;

/** "Key components: log collection, log analysis" is no order. */
const things =
  /\b(?:components?|features?|areas|metrics|tools|concepts|elements|practices|principles|capabilities|benefits|levels|patterns)\W*$/i;

const limits = { min: 3, max: 9, maxWords: 22, maxMembers: 7 };

/** Steps: most items begin with a verb in the imperative, or the words before say so. */
export function isProcedure(
  items: readonly RichText[],
  leadIn: RichText | undefined,
  title: RichText,
): boolean {
  const texts = items.map((item) => plainTextOf(item).trim());
  if (items.length < limits.min || items.length > limits.max) return false;
  if (texts.some((text) => text.split(/\s+/).length > limits.maxWords || endsInQuestionMark(text)))
    return false;
  // "What is it?" is not answered by steps; "How is it done?" is.
  if (
    !leadIn &&
    /^(?:what|which|why|when|explain|describe)\b/i.test(plainTextOf(title)) &&
    !procedure.test(plainTextOf(title))
  )
    return false;
  if (things.test(plainTextOf(leadIn ?? title))) return false;
  const commands = texts.filter((text) => isImperative(text)).length;
  const isAnnounced =
    procedure.test(plainTextOf(leadIn ?? title)) &&
    !/\b(?:questions?|types?|options|ways|approaches|alternatives|possible|examples?)\b/i.test(
      plainTextOf(leadIn ?? title),
    );
  return commands * 10 >= items.length * 7 || (isAnnounced && commands * 3 >= items.length);
}

/** Words that say that a list of several things follows. */
const announces =
  /\b(?:are|following|follows|includes?|including|consists?|comprises?|contains?|has|have|two|three|four|five|six|seven|types?|kinds?|phases|categories|components|stages|modes|levels|layers|parts|principles|pillars|methods|approaches|commands|name)\b/i;

/** Members are asked for where a line announces them. */
export function isMemberList(
  items: readonly RichText[],
  leadIn: RichText | undefined,
  isTermList: boolean,
): boolean {
  if (
    !leadIn ||
    items.length > limits.maxMembers ||
    isReferenceTitle(plainTextOf(leadIn).replace(/:\s*$/, ""))
  )
    return false;
  const lead = plainTextOf(leadIn).trim();
  if (!announces.test(lead) || /^\d/.test(lead)) return false;
  if (lead.split(/\s+/).length > 25 || lead.split(/\s+/).length < 3) return false;
  if (
    /^(?:for example|example|note|e\.g|see|output|usage|here|this|these|it|they|you|we|i|answer)\b/i.test(
      lead,
    )
  )
    return false;
  return (
    isTermList ||
    items.every(
      (item) => /^[\p{L}\p{N}"'(]/u.test(plainTextOf(item)) && !endsInQuestionMark(plainTextOf(item)),
    )
  );
}

/** A list of links, most of it or all. */
export function isLinkList(list: List): boolean {
  const leading = list.children.filter(({ children: [first] }) => {
    if (first?.type !== "paragraph") return false;
    const links = flattenTree(first).filter(({ type }) => type === "link" || type === "linkReference");
    const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
    return (
      links.length > 0 && (linked * 2 >= textOf(first).trim().length || first.children[0]?.type === "link")
    );
  }).length;
  return leading * 2 > list.children.length;
}

/** Labels that are no terms: what they stand before says something about the heading. */
const labels =
  /^(?:notes?|tips?|examples?|e\.g\.?|warning|important|pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|answers?|explanations?|hints?|solutions?|questions?|q|a|summary|output|input|usage|syntax|description|definition|purpose|goal|time(?: complexity)?|space(?: complexity)?|complexity|best case|worst case|average case|when(?: to use)?(?: it)?|why(?: it matters)?|what|how(?: it works)?|use[- ]?cases?|key (?:points?|takeaways?|differences?|features?|concepts?)|features?|characteristics?|date|author|source|reference|link|url|see also|level|difficulty|default|type|types|name|value|option [a-z]|[abd-h]|(?:section|chapter|part|week|day|module|lesson|unit|phase|case study|exercise|level) ?\d+|\d+|steps? \d*|step|result|situation|task|action|problem|context|impact|approach|conclusion|overview|details?|remember|caution|update|first|second|third|then|finally|todo|good|bad|yes|no|before|after|follow[- ]?up|real[- ]?world.*|tools?|frameworks?|libraries|books?|articles?|videos?|courses?|website|github|prerequisites?|requirements?|structure|formula|interpretation|limitations?|challenges?|role|focus|strengths?|weaknesses?|definition and purpose|mathematical (?:formulation|form)|range|why this matters|key idea|intuition|idea|rule of thumb|analogy|trade-?offs?|in practice|bottom line|quote|tl;?dr|scenario|risks?|mitigations?|causes?|fix(?:es)?|costs?|signals?|assumptions?|outcomes?|objectives?|when|where|who|motivation|background|code|implementation|recommendation|verdict|winner|choose|best for.*|good for.*|used (?:for|by|in).*|(?:key |core )?(?:principles?|insights?|lessons?)|advice|pro tips?|caveats?|answer key|expected (?:answer|output))$/i;

/** `meaning`: a question in its place is one to ask, not to answer with. */
export const isTermName = (name: string, meaning: RichText): boolean => {
  const words = name.split(/\s+/).length;
  return (
    !labels.test(name.replace(/[^\p{L}\p{N}\s.-]/gu, "").trim()) &&
    words <= 6 &&
    // "Collection: log all queries" is advice.
    !(/^\p{Lu}\p{Ll}[\p{L} -]*$/u.test(name) && isImperative(plainTextOf(meaning))) &&
    !/^\(?[A-H][).]\s|\.(?:txt|md|csv|json|ipynb|pdf|png|jpe?g)$/.test(name) &&
    !/[?？؟!]$|\bquestions?\b/i.test(name) &&
    // "Order is critical" is a sentence.
    !/\s(?:is|are|must|should|can|cannot|don['’]t|doesn['’]t|matters?)(?:\s|$)/i.test(name) &&
    // "Use Vite instead" is advice.
    !(words >= 3 && isImperative(name) && /^[A-Z]/.test(name) && !/[<>[\]{}()=*]|[A-Z]{2}/.test(name)) &&
    !endsInQuestionMark(plainTextOf(meaning))
  );
};
