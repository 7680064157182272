/** What a table of an imported guide is: a comparison, a cheat sheet, questions with answers, or nothing to learn. */
import { alternatives, wholeTextPattern } from "../../text/wordLists";
import { countReadableWords } from "../../text/wordCount";
import { isReferenceTitle } from "../../imported/treeRewrites/headings";
import { isAnswerWord, isQuestionWord } from "../../imported/labelWords";

export type ImportedTable = "comparison" | "cheatSheet" | "questions" | "none";

const indexHead = /^(?:#|no\.?|nr\.?|id|sl?\.? ?no\.?|sr\.?(?: no\.?)?|index|\d*)$/i;
/** The heads of columns. */
const cheatSheetHead = wholeTextPattern(alternatives`
  commands: commands?|shortcuts?|keys?|functions?|methods?|options?|flags?|operators?|syntax|symbols?|verbs?|hooks?
  words: terms?|names?|concepts?|keywords?|acronyms?|abbreviations?|words?|expressions?|patterns?
  codes: codes?|status codes?|annotations?|types?|parameters?|arguments?|attributes?|tags?
  parts: services?|components?|properties|property|fields?|metrics?|tools?
  romance: comandos?|atajos?|teclas?|términos?|termos?
  russian: команд[аы]|термины?
  asian: 命令|명령어?|コマンド|快捷键|术语
`);
const meaningHead = wholeTextPattern(alternatives`
  meanings: descriptions?|meanings?|definitions?|explanations?|summary|what it is|what|full form|stands for
  uses: what it does|does|does what|purposes?|actions?|effects?|usage|uses?|result|results|function
  notes: notes?|details?
  russian: описание|значение|назначение
  romance: descripci[oó]n|descriç[ãa]o|significado
  german: beschreibung|bedeutung
  asian: 说明|描述|含义|作用|설명|의미|説明|意味
`);
const questionHead = /^(?:questions?|q|prompt|front)$/i;
const answerHead = /^(?:answers?|a|solution|back|response)$/i;
const exerciseHead = wholeTextPattern(alternatives`
  exercises: solutions?|exercises?|objectives? & instructions|top questions|difficulty|level|marks|score|grade|weight(?:age)?
  links: links?|urls?|resources?|download|demo|badge|video|article|page|chapter|notes link|slides|recording
  code: source code|code|build|version|stars?
  plans: status|done|progress|priority|completed|deadline|due(?: date)?|week|day|date|(?:study )?(?:time|hours|duration)
  people: author|owner|assignee|instructor|comments?
  prices: (?:.* )?(?:price|cost)s?(?: (?:per|\().*)?|pricing
`);

/** Names of files: a table of them is a folder's contents. */
const fileName = /^\S*\w\.(?:md|mdx|pdf|ipynb|txt|html?|docx?|pptx?|xlsx?)$/i;

/** Whether at least half of the cells after the first column have no words. */
export function holdsNumbers(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell.trim() !== "");
  const wordless = cells.filter(
    (cell) =>
      !/\p{L}{3}/u.test(cell.replace(/\b(?:true|false|yes|no|null|none|nan|n\/a|min|max|sec)\b/gi, "")),
  ).length;
  return wordless * 2 >= cells.length;
}

export function classifyTable(head: readonly string[], rows: readonly (readonly string[])[]): ImportedTable {
  const titles = head.map((text) => text.trim());
  const [first = "", second = ""] = titles;
  // A table without words in its head, `| - | - |`, may still be a cheat sheet.
  const isHeadless = titles.every((title) => /^[-\s]*$/.test(title));
  if (
    titles.length < 2 ||
    rows.length === 0 ||
    (!isHeadless && titles.slice(1).every((title) => title === ""))
  )
    return "none";
  if (
    (questionHead.test(first) || isQuestionWord(first)) &&
    (answerHead.test(second) || isAnswerWord(second))
  )
    return "questions";
  if (
    /^(?:papers?|articles?|titles?|books?|posts?|projects?|repos?(?:itor(?:y|ies))?|courses?|talks?|videos?)$/i.test(
      first,
    )
  )
    return "none";
  if (
    titles.slice(1).some((title) => exerciseHead.test(title)) ||
    titles.some((title) => isReferenceTitle(title))
  )
    return "none";
  if (rows.filter(([subject = ""]) => fileName.test(subject.trim())).length * 2 > rows.length) return "none";
  if (holdsNumbers(rows)) return "none";
  if (
    rows.filter((row) => /^[\d\s.,:%$€/-]*$/.test(row[0] ?? "")).length * 2 > rows.length &&
    !/code|port|status/i.test(first)
  )
    return "none";
  if (isHeadless) return titles.length === 2 ? "cheatSheet" : "none";
  if (titles.length === 2 && (cheatSheetHead.test(first) || meaningHead.test(second) || second === ""))
    return "cheatSheet";
  return "comparison";
}

/** A leading column that only numbers the rows. */
export const isIndexColumn = (title: string, cells: readonly string[]): boolean =>
  indexHead.test(title.trim()) && cells.every((cell) => /^\s*\d*\.?\s*$/.test(cell));

/** A column in which few values are repeated, so that it says little about each row. */
export const isCategoryColumn = (cells: readonly string[]): boolean =>
  cells.length >= minCategoryRows && new Set(cells).size * 3 <= cells.length;

const minCategoryRows = 6;

/** A column of examples: there could be others, so they are no answer. */
export const isSampleHead = (title: string): boolean =>
  /^(?:examples?|samples?|sample (?:value|output)s?|ejemplos?|exemplos?|exemples?|esemp[io]|beispiele?|primer|пример|示例|例子?|例)$/iu.test(
    title.trim(),
  );

export const isMeaningHead = (title: string): boolean =>
  meaningHead.test(title.trim()) && !/^(?:notes?|results?|effects?|summary|uses?|usage)$/i.test(title.trim());

export const isUsableCell = (text: string): boolean =>
  text.trim() !== "" &&
  !/^\s*(?:[-–—]+|n\/?a|✓|✔|✅|❌|✗|x|yes|no|tbd|\?|none|null|\.+)\s*$/i.test(text) &&
  !rating.test(text) &&
  !amount.test(text) &&
  !fileName.test(text.trim()) &&
  countReadableWords(text) <= 60;

/** A price, which changes. */
const amount = /^[~≈<>]?\s*[$€£₹]\s?[\d.,]+/;

/** Ratings such as "High", which are nothing to recall. */
const ratings = alternatives`
  signs: [❌✅⚠✔✗🔴🟢🟡⭐].{0,24}|\p{Emoji_Presentation}+|:[a-z][a-z0-9_+-]+:
  chinese: [较很极最]?[强弱高低中快慢好差]|[是否有无]|不?支持
  yes and no: да|нет|s[ií]|não|sim|oui|non|ja|nein|da|ne|nie|tak
`;
const englishRatings = alternatives`
  amounts: high|low|lower|higher|medium|moderate|full|partial|limited|large|small|minimal|lowest|highest|less|more
  qualities: excellent|good|great|poor|fair|better|worse|best|strong|weak
  efforts: easy|hard|simple|complex|fast|faster|slow|slower
  support: supported|not supported|yes|no|optional|required
`;
const rating = new RegExp(
  String.raw`^${ratings}$|^\W*(?:very |mostly |partially |fully )?${englishRatings}\W*(?:\([^()]*\))?\W*$`,
  "iu",
);
