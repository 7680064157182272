/** The questions of terms and rows in a foreign guide, whose headings weren't written to be asked with. */
import type { RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { BlockContext } from "../draft/blockContext";
import { isQuestionText } from "../foreign/questionText";
import { removeColon, removeLinks } from "../text/inlineText";

const generic =
  /^(?:(?:key |main |core |basic |common |important |quick |other |more |additional |full |useful )*(?:details?|examples?|categor(?:y|ies)|summary|overview|introduction|basics?|notes?|concepts?|features?|points?|differences?|takeaways?|terms?|terminology|definitions?|components?|types?|usage|commands?|options?|syntax|benefits?|advantages?|disadvantages?|pros|cons|pros and cons|limitations?|use cases?|gotchas?|tips?|tricks?|best practices?|comparison|properties|parameters|configuration|reference|cheat ?sheet|characteristics|steps|process|general|misc(?:ellaneous)?|faq|how it works|when to use(?: it)?|common gotchas interview framings|operators?|methods?|functions?|objectives|tools|strategies|techniques|challenges|applications?|considerations|architecture|levels?|stages?|info|lifecycle))$/i;

/** The heading, with the one above it if it says nothing alone: "Amazon S3, summary". */
export function contextTitle({ draft, section }: BlockContext): RichText {
  const own = removeColon(removeLinks(section.title));
  const text = plainTextOf(own)
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!generic.test(text)) return own;
  const index = draft.sections.indexOf(section);
  const above = draft.sections.slice(0, index === -1 ? undefined : index);
  const parent = above.findLast(
    (each) => each.depth < section.depth && !generic.test(plainTextOf(each.title).trim()),
  );
  const title = parent
    ? removeColon(removeLinks(parent.title))
    : draft.title === undefined
      ? []
      : [draft.title];
  return title.length === 0 ? own : [...title, ", ", ...own];
}

/** "Monitoring: which one is this?", or behind a heading that asks already. */
export function whichOne(context: BlockContext): RichText {
  const title = contextTitle(context);
  return isQuestionText(plainTextOf(title))
    ? [...title, " Which one is this?"]
    : [...title, ": which one is this?"];
}

/** "What is" fits one thing with a name; commands and plurals are asked for their meaning. */
export const asksMeaning = (name: string): boolean =>
  /[<>{}[\]$*|=\\/]|^[-.:]|^[a-z]+ [-a-z]|^\d/.test(name) ||
  (/[a-z]s$/.test(name) && !/(?:ss|us|is|ics|etes|ins|as|ews)$/i.test(name));
