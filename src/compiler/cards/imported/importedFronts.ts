/** Questions for the terms and table rows of imported guides, made from headings that were not written as questions. */
import type { RichText } from "../../../domain/deck/content";
import { plainTextOf } from "../../../domain/deck/plainText";
import type { BlockContext } from "../../draft/blockContext";
import { parentSections } from "../../draft/parentSections";
import { isQuestionText } from "../../imported/questionText";
import { capitalizeFirst, removeColon, removeLinks } from "../../text/inlineText";
import { alternatives } from "../../text/wordLists";
import { prosAndConsHeading, isGenericTitle, planHeading, emptyHeading } from "../headingWords";

/** Drops a slash, dash or colon at the end, where an emoji was removed. */
const trimEnd = (text: RichText): RichText => {
  const last = text.at(-1);
  return typeof last === "string" ? [...text.slice(0, -1), last.replace(/[\s/|–—:.-]+$/, "")] : text;
};

/** The heading; after the one above it, if it means nothing by itself: "Amazon S3, summary". */
export function contextTitle({ draft, section }: BlockContext): RichText {
  // Text before the first heading of a guide without a title.
  if (!section.hasHeading && plainTextOf(section.title) === draft.chapter)
    return draft.title === undefined ? [] : [draft.title];
  const heading = trimEnd(removeColon(removeLinks(section.title)));
  const text = plainTextOf(heading)
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!isGenericTitle(text)) return heading;
  const index = draft.sections.indexOf(section);
  const above = draft.sections.slice(0, index === -1 ? undefined : index);
  const parent = above.findLast(
    (each) => each.depth < section.depth && !isGenericTitle(plainTextOf(each.title)),
  );
  const guideTitle = draft.title === undefined ? [] : [draft.title];
  const title = parent ? removeColon(removeLinks(parent.title)) : guideTitle;
  if (emptyHeading.test(text)) return emptyHeading.test(plainTextOf(title).trim()) ? [] : title;
  return title.length === 0 ? heading : [...title, ", ", ...heading];
}

/** The context for asking for a name. If the heading gives the name away: the nearest heading above that doesn't. */
export function contextWithout(name: string, about: RichText, { draft, section }: BlockContext): RichText {
  if (!isAbout(about, name)) return about;
  const titles = parentSections(section, draft)
    .filter(({ hasHeading }) => hasHeading)
    .map(({ title }) => removeColon(removeLinks(title)));
  const other = titles.find((title) => {
    const text = plainTextOf(title);
    return !isGenericTitle(text) && !isQuestionText(text) && !isAbout(title, name);
  });
  if (other) return trimEnd(other);
  return draft.title === undefined || isAbout([draft.title], name) ? [] : [draft.title];
}

/** Beginnings of questions that ask for several things. The rest is the subject: "What are the types of drift?", "Types of drift". */
const questionStarts = alternatives`
  which: what are|which are|(?:what|which)(?!\s+(?:is|was|does|do|did|can|will|would|should|happens|if)\b)
  tasks: name|list|explain|describe|state|mention|enumerate|give
`;
const amounts = alternatives`
  all: some|all|of|the|a|few|various|different|several|available|possible
  most: main|major|most|common|commonly|used|popular|key|important|basic|core
`;
/** One of the next three words ends in an s, and isn't like "class", "status" or "analysis". */
const pluralAhead = String.raw`(?=(?:\p{L}[\p{L}-]*\s+){0,2}?\p{L}[\p{L}-]*(?<!s|u|i)s\b)`;
const pluralQuestionStart = new RegExp(
  String.raw`^${questionStarts}\s+(?:${amounts}\s+)*${pluralAhead}`,
  "iu",
);

/** A list that answers such a question gives reasons. Its bold words are not terms. */
const reasonWords = alternatives`
  kinds: ways?|factors?|questions?|steps?|examples?|uses?|use cases|scenarios?|situations?|differences?|causes|goals
  means: measures|strategies|techniques for|things|aspects|principles of|used|useful|how
  people: (?:have|do|did|would|can|should) you
`;
const reasonsQuestion = new RegExp(String.raw`\b${reasonWords}\b|\b(?:for|to|in|by|with)\W*$`, "i");

/** A statement such as "skills are required" is not a subject. */
const statementVerb = /\b(?:are|is|must|should|can|do|does|did|have|has|will|would|affect|determine)\b/i;

/** The subject of a list's terms, such as "Types of drift"; undefined if the items give reasons or are a plan, and so no terms. */
export function termContext(context: BlockContext): RichText | undefined {
  const title = contextTitle(context);
  const text = plainTextOf(title);
  if (prosAndConsHeading.test(plainTextOf(context.section.title)) || isInPlan(context)) return undefined;
  const question =
    isQuestionText(text) || /^(?:name|list|mention|enumerate|state|give)\s/i.test(text)
      ? title
      : parentQuestion(context);
  if (question === undefined) return title;
  const [first] = question;
  const questionText = plainTextOf(question);
  const match = pluralQuestionStart.exec(questionText);
  if (
    !match ||
    typeof first !== "string" ||
    first.length <= match[0].length ||
    prosAndConsHeading.test(questionText) ||
    statementVerb.test(questionText.slice(match[0].length)) ||
    reasonsQuestion.test(questionText)
  )
    return undefined;
  const subject = [first.slice(match[0].length), ...question.slice(1)];
  const last = subject.at(-1);
  return capitalizeFirst(
    typeof last === "string" ? [...subject.slice(0, -1), last.replace(/\s*\?.*$|\s*[.:]\s*$/, "")] : subject,
  );
}

const isInPlan = ({ draft, section }: BlockContext): boolean =>
  [section.title, ...parentSections(section, draft).map(({ title }) => title), [draft.title ?? ""]].some(
    (title) => planHeading.test(plainTextOf(title)),
  );

/** The heading of the parent section, if it is a question: then the section is part of its answer. */
function parentQuestion({ draft, section }: BlockContext): RichText | undefined {
  const [parent] = parentSections(section, draft);
  return parent && isQuestionText(plainTextOf(parent.title)) ? parent.title : undefined;
}

/** "Monitoring: which one is this?", or "Which term is this?" if the context would give the name away. */
export function askName(context: RichText, name: string): RichText {
  if (isAbout(context, name)) return ["Which term is this?"];
  const isAsking = isQuestionText(plainTextOf(context));
  return isAsking ? ["“", ...context, "”: which one is this?"] : [...context, ": which one is this?"];
}

/** Whether the context is empty or holds the name. */
export const isAbout = (context: RichText, name: string): boolean => {
  const padWords = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, " ")
      .trim()} `;
  const words = padWords(plainTextOf(context));
  return words.trim() === "" || words.includes(padWords(name));
};

/** "What is **S3**?", but "Storage: what is **Bucket**?" if the name is an everyday word or a key, which has several meanings. */
export function askMeaning(context: RichText, name: string): RichText {
  const bold: RichText[number] = { type: "strong", children: [name] };
  const [start, end] = questionWords(name);
  if (isUnambiguous(name) || addsNothing(context, name) || isLong(context)) return [start, bold, end];
  const lowerStart = `${start.charAt(0).toLowerCase()}${start.slice(1)}`;
  return isQuestionText(plainTextOf(context))
    ? ["“", ...context, `”: ${lowerStart}`, bold, end]
    : [...context, `: ${lowerStart}`, bold, end];
}

/** Whether the words already say what the context does, such as "Ports" before "Port 22". */
export function addsNothing(context: RichText, words: string): boolean {
  const stemsOf = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).map((word) =>
      word.replace(/(?<=\p{L}{2})e?s$/u, ""),
    );
  const stems = stemsOf(words);
  return isAbout(context, words) || stemsOf(plainTextOf(context)).every((stem) => stems.includes(stem));
}

/** A single word that isn't everyday language, such as `HashMap` or `S3`, or a command with its arguments. */
const isUnambiguous = (name: string): boolean =>
  /^[\p{L}\p{N}@.#+_-]+(?:\(\))?$/u.test(name)
    ? /\p{L}{2}|\p{L}\d/u.test(name) && /.\p{Lu}|[\p{L}]\d|[@_()]|\p{L}\.\p{L}/u.test(name)
    : isCommand(name) && !/^[\p{L}\s'’-]+$/u.test(name);

const isCommand = (name: string): boolean =>
  /^[a-z][\w.-]*\s+[-\w<[{.]/.test(name) && !/\b(?:of|size|number)\b|\p{Lu}\p{Ll}|[^\0-\x7F]/u.test(name);

const isLong = (context: RichText): boolean => plainTextOf(context).split(/\s+/).length > 10;

function questionWords(name: string): readonly [string, string] {
  if (keyboardKey.test(name) || isCommand(name)) return ["What does ", " do?"];
  if (!asksMeaning(name)) return ["What is ", "?"];
  return /^\p{Lu}[\p{L}\p{N} -]+ \p{L}+s$/u.test(name) ? ["What are ", "?"] : ["What does ", " mean?"];
}

/** One key or a combination: "Ctrl + C". */
const keyboardKey =
  /^(?:[A-Z]|F\d{1,2}|(?:Ctrl|Alt|Shift|Cmd|Command|Option|Super|Meta|Win|⌘|⌥|⇧|⌃)[\s+-].*|Esc|Tab|Enter|Space|Del(?:ete)?|Home|End|PgUp|PgDn|Up|Down|Left|Right|Print)$/;

/** Whether to ask "what does it mean?": commands and plurals. "What is it?" fits a single thing. */
const asksMeaning = (name: string): boolean =>
  /[<>{}[\]$*|=\\/]|^[-.:]|^[a-z]+ [-a-z]|^\d/.test(name) ||
  (/[a-z]s$/.test(name) && !/(?:ss|us|is|ics|etes|ins|as|ews)$/i.test(name));

/** The heading as a prefix, unless it names the row's subject. A question is quoted, but "What is Python?" becomes "Python". */
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
