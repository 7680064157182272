/** The heading that a question of an imported guide needs to be understood alone. */
import type { Block, RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { isUnspaced } from "../../domain/text/normalizeText";
import { isQuestionText } from "../imported/questionText";
import { questionKey } from "../imported/questions/repeatedQuestions";
import { removeColon, removeLinks } from "../text/inlineText";
import { endsInQuestionMark } from "../text/endsInQuestionMark";
import { slugifyHeading } from "../text/slug";
import { alternatives } from "../text/wordLists";
import { isGenericTitle } from "./headingWords";
import { addsNothing } from "./imported/importedFronts";

const maxPronounWords = 7;

/** Words without a subject: "What are its main types?" consists of nothing else. */
const emptyWords = alternatives`
  asking: what['’]?s?|which|why|how|when|where|who|know|name|list|explain|describe|discuss|give|say|tell
  verbs: is|are|was|were|do|does|did|can|could|should|would|will|has|have|must|used?|using|uses?|works?|worked|needs?|needed|happens?|means?|matters?
  pronouns: its?|they|them|their|this|these|those|that|there|you|your|we|our|i|one|some|any|all
  particles: the|an?|of|in|for|to|and|or|on|with|by|from|as|at|not
  adjectives: main|key|basic|core|different|various|important|importance|common
  kinds: types?|kinds?|examples?|steps?|stages?|components?|parts?|elements?|causes?|symptoms?|signs?|properties
  judgements: features?|benefits?|advantages?|disadvantages?|limitations?|drawbacks?|pros|cons|characteristics
  aims: differences?|purpose|goals?|role|definition
  spanish: qu[eé]|es|son|se|c[oó]mo|funciona|para|sirve|por|cu[aá]l(?:es)?|el|la|los|las
  russian: это|что|такое|как|зачем|почему|нужно|работает
`;
const emptyWord = new RegExp(String.raw`(?<!\p{L})${emptyWords}(?!\p{L})`, "giu");
/** Such as "为什么？" */
const maxUnspacedLetters = 4;

/** Whether the question doesn't say what it is about. */
function isVague(text: string): boolean {
  if (isUnspaced(text)) return text.replace(/[^\p{L}\p{N}]/gu, "").length <= maxUnspacedLetters;
  // "¿Cómo ayuda?"
  const isShort =
    endsInQuestionMark(text) &&
    text.trim().split(/\s+/).length <= 2 &&
    !/\s\S*\p{Lu}/u.test(text) &&
    !/^(?:what|who|which|why|how|when|where)\b/i.test(text);
  // "Get one: how?"
  const isShortTask = /^\S+ \S+: how\?$/.test(text);
  return isShort || isShortTask || !/[\p{L}\p{N}]/u.test(text.replace(emptyWord, " "));
}

/** Puts a heading before a question that is vague, has a pronoun or is asked more than once. `sections`: the nearest first. */
export function withHeading(
  question: RichText,
  sections: readonly DraftSection[],
  draft: ChapterDraft,
): RichText {
  const text = plainTextOf(question);
  const isRepeated = draft.repeatedQuestions.has(questionKey(text));
  const hasPronoun =
    /\b(?:it|they|them|this|these)\b/i.test(text) && text.split(/\s+/).length <= maxPronounWords;
  if (!isRepeated && !hasPronoun && !isVague(text)) return question;
  const heading = sections.find(
    ({ hasHeading, title }) =>
      hasHeading &&
      !draft.repeatedSlugs.has(slugifyHeading(plainTextOf(title))) &&
      !isGenericTitle(plainTextOf(title)) &&
      // "Get one: how?" under "Get one"
      !questionKey(text).startsWith(questionKey(plainTextOf(title))),
  );
  const guideTitle = draft.title === undefined ? [] : [draft.title];
  const title = removeColon(removeLinks(heading?.title ?? guideTitle));
  if (addsNothing(title, text)) return question;
  return isQuestionText(plainTextOf(title))
    ? ["“", ...title, "”: ", ...question]
    : [...title, ": ", ...question];
}

const code = "(?:code|function|snippet|program|query|script|statement|expression|example|class|method)s?";
const aboutCode: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:following|below|this|given|above)\b.*\b${code}\b`, "isu"),
  /\b(?:what|which)\b.*\b(?:output|printed|logged|print|log)\b/isu,
  /(?:siguiente|este) (?:código|fragmento)|следующ\p{L}+ код/iu,
  /(?:下面|以下)\p{L}*代码|코드의? ?(?:출력|결과)/u,
];

/** Splits off code at the beginning of an answer that the question is about: it belongs to the question. */
export function splitShownCode(
  question: string,
  answer: readonly Block[],
): { readonly shownCode: readonly Block[]; readonly rest: readonly Block[] } {
  const end = answer.findIndex(({ type }) => type !== "code");
  const isShown =
    end > 0 &&
    aboutCode.some((pattern) => pattern.test(question)) &&
    !/\b(?:write|implement|create|fix|rewrite)\b/i.test(question) &&
    answer.slice(end).some(({ type }) => type !== "code");
  const count = isShown ? end : 0;
  return { shownCode: answer.slice(0, count), rest: answer.slice(count) };
}
