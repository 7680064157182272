/** The questions of terms and rows in a foreign guide, whose headings weren't written to be asked with. */
import type { RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { BlockContext } from "../draft/blockContext";
import { isQuestionText } from "../foreign/questionText";
import { capitalizeFirst, removeColon, removeLinks } from "../text/inlineText";

const generic =
  /^(?:(?:key |main |core |basic |common |important |quick |other |more |additional |full |useful )*(?:details?|examples?|categor(?:y|ies)|summary|overview|introduction|basics?|notes?|concepts?|features?|points?|differences?|takeaways?|terms?|terminology|definitions?|meanings?|components?|types?|usage|commands?|options?|syntax|benefits?|advantages?|disadvantages?|pros|cons|pros and cons|limitations?|use cases?|gotchas?|tips?|tricks?|best practices?|comparison|properties|parameters|configuration|reference|cheat ?sheet|characteristics|steps|process|general|misc(?:ellaneous)?|faq|how it works|when to use(?: it)?|common gotchas interview framings|operators?|methods?|functions?|objectives|tools|strategies|techniques|challenges|applications?|considerations|architecture|levels?|stages?|info|lifecycle|comparison table|(?:id|no|part|section|chapter|question|q)? ?\d+|questions?|answers?|答案|回答|解答|参考答案|对比|总结|简介|ответы?|respuestas?|respostas?))$/i;

export const isGenericTitle = (title: string): boolean => generic.test(title.trim());

/** Headings that add nothing to the one above them. */
export const saysNothing =
  /^(?:details?|summary|overview|introduction|descriptions?|explanations?|basics?|notes?|general|misc(?:ellaneous)?|info|reference|concepts?|key concepts?|terms?|definitions?|terminology|questions?|answers?|答案|回答|解答|参考答案|ответы?|respuestas?|respostas?)$/i;

/** Without a slash, dash or the like that was before an emoji. */
const trimEnd = (text: RichText): RichText => {
  const last = text.at(-1);
  return typeof last === "string" ? [...text.slice(0, -1), last.replace(/[\s/|–—:.-]+$/, "")] : text;
};

/** The heading, with the one above it if it says nothing alone: "Amazon S3, summary". */
export function contextTitle({ draft, section }: BlockContext): RichText {
  // Text before the first heading of a guide without a title.
  if (!section.hasHeading && plainTextOf(section.title) === draft.chapter)
    return draft.title === undefined ? [] : [draft.title];
  const own = trimEnd(removeColon(removeLinks(section.title)));
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
  if (title.length === 0) return own;
  return saysNothing.test(text) ? title : [...title, ", ", ...own];
}

/** The context of a name that its own heading gives away: the nearest heading above that doesn't. */
export function contextWithout(name: string, about: RichText, { draft, section }: BlockContext): RichText {
  if (!isAbout(about, name)) return about;
  const above = draft.sections.slice(0, draft.sections.indexOf(section)).toReversed();
  let { depth } = section;
  for (const each of above) {
    if (each.depth >= depth || !each.hasHeading) continue;
    ({ depth } = each);
    const title = removeColon(removeLinks(each.title));
    const text = plainTextOf(title);
    if (!generic.test(text) && !isQuestionText(text) && !isAbout(title, name)) return trimEnd(title);
  }
  return draft.title === undefined || isAbout([draft.title], name) ? [] : [draft.title];
}

/** What a heading asks for, if it asks for several things: "What are the types of drift?" is about "Types of drift". */
const asksForSeveral =
  /^(?:what are|which are|(?:what|which)(?!\s+(?:is|was|does|do|did|can|will|would|should|happens|if)\b)|name|list|explain|describe|state|mention|enumerate|give)\s+(?:(?:some|all|of|the|a|few|various|different|main|major|most|common|commonly|used|popular|key|important|basic|core|available|possible|several)\s+)*(?=(?:\p{L}[\p{L}-]*\s+){0,2}?\p{L}[\p{L}-]*(?<!s|u|i)s\b)/iu;
/** A list of these argues; its bold words are no names. */
const argues =
  /\b(?:problems?|issues?|considerations?|benefits?|(?:dis)?advantages?|limitations?|reasons?|why|pros|cons|drawbacks?|downsides?|challenges|tips|best practices|features|key points|takeaways|pitfalls|mistakes|gotchas|framings|implications|signs|symptoms|responsibilities|characteristics|improvements?|requirements?|rules?)\b/i;
/** And a question for these is answered by such a list. */
const asksForArguments =
  /\b(?:ways?|factors?|questions?|steps?|examples?|uses?|use cases|scenarios?|situations?|differences?|causes|goals|measures|strategies|techniques for|things|aspects|principles of|(?:have|do|did|would|can|should) you|used|useful|how)\b|\b(?:for|to|in|by|with)\W*$/i;

/** "Skills are required" is no subject. */
const saysOf = /\b(?:are|is|must|should|can|do|does|did|have|has|will|would|affect|determine)\b/i;

/** What the terms of a list are about: "Types of drift"; undefined if they only argue for an answer. */
export function termContext(context: BlockContext): RichText | undefined {
  const title = contextTitle(context);
  const text = plainTextOf(title);
  if (argues.test(plainTextOf(context.section.title))) return undefined;
  const asking =
    isQuestionText(text) || /^(?:name|list|mention|enumerate|state|give)\s/i.test(text)
      ? title
      : askingParent(context);
  if (asking === undefined) return title;
  const [first] = asking;
  const match = asksForSeveral.exec(plainTextOf(asking));
  if (
    !match ||
    typeof first !== "string" ||
    first.length <= match[0].length ||
    argues.test(plainTextOf(asking)) ||
    saysOf.test(plainTextOf(asking).slice(match[0].length)) ||
    asksForArguments.test(plainTextOf(asking))
  )
    return undefined;
  const subject = [first.slice(match[0].length), ...asking.slice(1)];
  const last = subject.at(-1);
  return capitalizeFirst(
    typeof last === "string" ? [...subject.slice(0, -1), last.replace(/\s*\?.*$|\s*[.:]\s*$/, "")] : subject,
  );
}

/** The question that the section is part of the answer to: the nearest heading above it that is one level up or more. */
function askingParent({ draft, section }: BlockContext): RichText | undefined {
  const index = draft.sections.indexOf(section);
  const parent = draft.sections
    .slice(0, index === -1 ? undefined : index)
    .findLast(({ depth }) => depth < section.depth);
  return parent && isQuestionText(plainTextOf(parent.title)) ? parent.title : undefined;
}

/** "Monitoring: which one is this?" A heading that holds the name would give it away. */
export function whichOne(context: RichText, name: string): RichText {
  if (isAbout(context, name)) return ["Which term is this?"];
  const isAsking = isQuestionText(plainTextOf(context));
  return isAsking ? ["“", ...context, "”: which one is this?"] : [...context, ": which one is this?"];
}

/** Whether the context is empty or holds the name. */
export const isAbout = (context: RichText, name: string): boolean => {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, " ")
      .trim()} `;
  return words(plainTextOf(context)).trim() === "" || words(plainTextOf(context)).includes(words(name));
};

/** "What is **S3**?", but "Storage: what is **Bucket**?" where the name is a plain word that means many things. */
export function askMeaning(context: RichText, name: string): RichText {
  const bold: RichText[number] = { type: "strong", children: [name] };
  const [start, end] = questionWords(name);
  if (
    !/^[\p{L}\s'’-]+$/u.test(name) ||
    /[\p{L}]\p{Lu}/u.test(name) ||
    isAbout(context, name) ||
    isLong(context)
  )
    return [start, bold, end];
  if (isQuestionText(plainTextOf(context)))
    return ["“", ...context, `”: ${start.charAt(0).toLowerCase()}${start.slice(1)}`, bold, end];
  return [...context, `: ${start.charAt(0).toLowerCase()}${start.slice(1)}`, bold, end];
}

const isLong = (context: RichText): boolean => plainTextOf(context).split(/\s+/).length > 10;

function questionWords(name: string): readonly [string, string] {
  if (isKey.test(name) || (/^[a-z][\w.-]*\s+[-\w<[{.]/.test(name) && !/\b(?:of|size|number)\b/.test(name)))
    return ["What does ", " do?"];
  if (!asksMeaning(name)) return ["What is ", "?"];
  return /^\p{Lu}[\p{L}\p{N} -]+ \p{L}+s$/u.test(name) ? ["What are ", "?"] : ["What does ", " mean?"];
}

/** A key or several: "Ctrl + C". */
const isKey =
  /^(?:[A-Z]|F\d{1,2}|(?:Ctrl|Alt|Shift|Cmd|Command|Option|Super|Meta|Win|⌘|⌥|⇧|⌃)[\s+-].*|Esc|Tab|Enter|Space|Del(?:ete)?|Home|End|PgUp|PgDn|Up|Down|Left|Right|Print)$/;

/** "What is" fits one thing with a name; commands and plurals are asked for their meaning. */
const asksMeaning = (name: string): boolean =>
  /[<>{}[\]$*|=\\/]|^[-.:]|^[a-z]+ [-a-z]|^\d/.test(name) ||
  (/[a-z]s$/.test(name) && !/(?:ss|us|is|ics|etes|ins|as|ews)$/i.test(name));

/** The heading, unless it names what the row is about; one that asks is quoted, but "What is Python?" is about Python. */
export function rowContext(
  about: RichText,
  compared: readonly string[],
  name: string,
  isAspectTable: boolean,
): RichText {
  if (about.length === 0) return [];
  const text = plainTextOf(about);
  const [, subject] = /^what (?:is|are) (?:an? |the )?((?:\S+ ){0,2}\S+?)\s*\?$/i.exec(text) ?? [];
  if (subject !== undefined) return capitalizeFirst([`${subject}, `]);
  if (!isQuestionText(text)) return !isAspectTable && isAbout(about, name) ? [] : [...about, ", "];
  const isDifference = isAspectTable && /\b(?:differ\w*|compare|distinguish|vs)\b/i.test(text);
  return isDifference && compared.some((words) => isAbout(about, words)) ? [] : ["“", ...about, "”, "];
}
