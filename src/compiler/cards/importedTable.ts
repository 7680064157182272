/** What a table of an imported guide is: a comparison, a cheat sheet, questions, or figures that nobody learns. */
import { alternatives, wholeTextPattern } from "../text/wordLists";
import { countReadableWords } from "../text/wordCount";
import { isReferenceTitle } from "../imported/treeRewrites/headings";
import { isAnswerWord, isQuestionWord } from "../imported/labelWords";

export type ImportedTable = "comparison" | "cheatSheet" | "questions" | "none";

const generic = /^(?:#|no\.?|nr\.?|id|sl?\.? ?no\.?|sr\.?(?: no\.?)?|index|\d*)$/i;
/** The heads of columns. */
const sheetHead = wholeTextPattern(alternatives`
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

/** A table of the files of a folder. */
const isFile = /^\S*\w\.(?:md|mdx|pdf|ipynb|txt|html?|docx?|pptx?|xlsx?)$/i;

/** At least half of the cells behind the rows' first hold no words, or there are none. */
export function holdsNumbers(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell.trim() !== "");
  const measured = cells.filter(
    (cell) =>
      !/\p{L}{3}/u.test(cell.replace(/\b(?:true|false|yes|no|null|none|nan|n\/a|min|max|sec)\b/gi, "")),
  ).length;
  return measured * 2 >= cells.length;
}

/** The rows as texts, the head first. */
export function classifyTable(head: readonly string[], rows: readonly (readonly string[])[]): ImportedTable {
  const titles = head.map((text) => text.trim());
  const [first = "", second = ""] = titles;
  // Without words in its head, `| - | - |`, it may still be a sheet of commands.
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
  if (rows.filter(([subject = ""]) => isFile.test(subject.trim())).length * 2 > rows.length) return "none";
  if (holdsNumbers(rows)) return "none";
  if (
    rows.filter((row) => /^[\d\s.,:%$€/-]*$/.test(row[0] ?? "")).length * 2 > rows.length &&
    !/code|port|status/i.test(first)
  )
    return "none";
  if (isHeadless) return titles.length === 2 ? "cheatSheet" : "none";
  if (titles.length === 2 && (sheetHead.test(first) || meaningHead.test(second) || second === ""))
    return "cheatSheet";
  return "comparison";
}

/** A leading column that only numbers the rows. */
export const isIndexColumn = (title: string, cells: readonly string[]): boolean =>
  generic.test(title.trim()) && cells.every((cell) => /^\s*\d*\.?\s*$/.test(cell));

/** A column of a few values again and again says little of each row. */
export const isCategoryColumn = (cells: readonly string[]): boolean =>
  cells.length >= minCategoryRows && new Set(cells).size * 3 <= cells.length;

const minCategoryRows = 6;

/** A column of samples: each is one of many. */
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
  !isFile.test(text.trim()) &&
  countReadableWords(text) <= 60;

/** A price, or a number of days: true today, and of one offer. */
const amount = /^[~≈<>]?\s*[$€£₹]\s?[\d.,]+/;

/** "High" and the like: nothing to recall. */
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
