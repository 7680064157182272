/** The heading that a question of an imported guide needs to be understood alone. */
import type { Block, RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { isUnspaced } from "../../domain/text/normalizeText";
import { isQuestionText } from "../imported/questionText";
import { questionKey } from "../imported/questions/repeatedQuestions";
import { removeColon, removeLinks } from "../text/inlineText";
import { endsInQuestionMark } from "../text/questionMark";
import { slugifyHeading } from "../text/slug";
import { addsNothing, isGenericTitle } from "./importedFronts";

const maxPronounWords = 7;

/** What is left of "What are its main types?" without these is nothing. */
const emptyWords =
  /(?<!\p{L})(?:what['’]?s?|which|why|how|when|where|who|is|are|was|were|do|does|did|can|could|should|would|will|has|have|must|the|an?|its?|they|them|their|this|these|those|that|there|of|in|for|to|and|or|on|with|by|from|as|at|you|your|we|our|i|one|not|used?|using|works?|worked|needs?|needed|happens?|means?|know|name|list|explain|describe|discuss|give|say|tell|some|any|all|main|key|basic|core|different|various|important|importance|matters?|common|types?|kinds?|examples?|features?|benefits?|advantages?|disadvantages?|limitations?|drawbacks?|pros|cons|steps?|stages?|components?|parts?|elements?|uses?|use cases?|differences?|purpose|goals?|role|definition|characteristics|properties|causes?|symptoms?|signs?|qu[eé]|es|son|se|c[oó]mo|funciona|para|sirve|por|cu[aá]l(?:es)?|el|la|los|las|это|что|такое|как|зачем|почему|нужно|работает)(?!\p{L})/giu;
/** "为什么？" */
const maxUnspacedLetters = 4;

/** Whether the words ask nothing in particular. */
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
  return isShort || isShortTask || !/[\p{L}\p{N}]/u.test(text.replace(emptyWords, " "));
}

/** "Why is it important?" says nothing without the heading above it, and so does what is asked more than once. */
export function withHeading(
  question: RichText,
  above: readonly DraftSection[],
  draft: ChapterDraft,
): RichText {
  const text = plainTextOf(question);
  const isRepeated = draft.repeatedQuestions.has(questionKey(text));
  const hasPronoun =
    /\b(?:it|they|them|this|these)\b/i.test(text) && text.split(/\s+/).length <= maxPronounWords;
  if (!isRepeated && !hasPronoun && !isVague(text)) return question;
  const heading = above.findLast(
    ({ hasHeading, title }) =>
      hasHeading &&
      !draft.repeatedSlugs.has(slugifyHeading(plainTextOf(title))) &&
      !isGenericTitle(plainTextOf(title)) &&
      // "Get one: how?" under "Get one"
      !questionKey(text).startsWith(questionKey(plainTextOf(title))),
  );
  const named = heading?.title ?? (draft.title === undefined ? [] : [draft.title]);
  const title = removeColon(removeLinks(named));
  if (addsNothing(title, text)) return question;
  return isQuestionText(plainTextOf(title))
    ? ["“", ...title, "”: ", ...question]
    : [...title, ": ", ...question];
}

const aboutCode =
  /\b(?:following|below|this|given|above)\b.*\b(?:code|function|snippet|program|query|script|statement|expression|example|class|method)s?\b|\b(?:what|which)\b.*\b(?:output|printed|logged|print|log)\b|(?:siguiente|este) (?:código|fragmento)|следующ\p{L}+ код|(?:下面|以下)\p{L}*代码|코드의? ?(?:출력|결과)/isu;

/** Code that the question is about, and the answer below it. */
export function splitShownCode(
  question: string,
  answer: readonly Block[],
): { readonly shown: readonly Block[]; readonly said: readonly Block[] } {
  const end = answer.findIndex(({ type }) => type !== "code");
  const isShown =
    end > 0 &&
    aboutCode.test(question) &&
    !/\b(?:write|implement|create|fix|rewrite)\b/i.test(question) &&
    answer.slice(end).some(({ type }) => type !== "code");
  return isShown ? { shown: answer.slice(0, end), said: answer.slice(end) } : { shown: [], said: answer };
}

/** The sections that the section is part of, and itself: each is one level up or more. */
export function enclosing(section: DraftSection, draft: ChapterDraft): readonly DraftSection[] {
  const index = draft.sections.indexOf(section);
  const out = [section];
  for (const each of draft.sections.slice(0, index).toReversed())
    if (each.depth < (out[0]?.depth ?? 0)) out.unshift(each);
  return out;
}
