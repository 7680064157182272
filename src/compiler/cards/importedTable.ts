/** What a table of an imported guide is: a comparison, a cheat sheet, questions, or figures that nobody learns. */
import { countReadableWords } from "../text/wordCount";
import { isReferenceTitle } from "../imported/treeRewrites/headings";
import { isAnswerWord, isQuestionWord } from "../imported/labelWords";

export type ImportedTable = "comparison" | "cheatSheet" | "questions" | "none";

const generic = /^(?:#|no\.?|nr\.?|id|sl?\.? ?no\.?|sr\.?(?: no\.?)?|index|\d*)$/i;
const sheetHead =
  /^(?:commands?|shortcuts?|keys?|команд[аы]|comandos?|命令|명령어?|コマンド|atajos?|teclas?|快捷键|términos?|termos?|термины?|术语|terms?|names?|functions?|methods?|options?|flags?|operators?|syntax|symbols?|verbs?|codes?|status codes?|concepts?|keywords?|services?|acronyms?|abbreviations?|words?|components?|properties|property|fields?|annotations?|types?|patterns?|metrics?|tools?|expressions?|parameters?|arguments?|hooks?|attributes?|tags?)$/i;
const meaningHead =
  /^(?:descriptions?|meanings?|definitions?|what it does|does|does what|purposes?|actions?|explanations?|effects?|usage|uses?|result|results|notes?|details?|full form|stands for|summary|function|what it is|what|описание|значение|назначение|descripci[oó]n|descriç[ãa]o|significado|beschreibung|bedeutung|说明|描述|含义|作用|설명|의미|説明|意味)$/i;
const questionHead = /^(?:questions?|q|prompt|front)$/i;
const answerHead = /^(?:answers?|a|solution|back|response)$/i;
const exerciseHead =
  /^(?:solutions?|exercises?|links?|urls?|source code|code|status|done|progress|week|day|date|author|download|demo|badge|build|version|stars?|objectives? & instructions|resources?|difficulty|video|article|page|chapter|(?:.* )?(?:price|cost)s?(?: (?:per|\().*)?|pricing|top questions|level|priority|progress|completed|deadline|due(?: date)?|(?:study )?(?:time|hours|duration)|weight(?:age)?|marks|score|grade|owner|assignee|instructor|notes link|slides|recording|comments?)$/i;

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

/** A column that sorts the rows into a few kinds says little of each. */
export const sortsRows = (cells: readonly string[]): boolean =>
  cells.length >= minSortedRows && new Set(cells).size * 3 <= cells.length;

const minSortedRows = 6;

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
const rating =
  /^(?:[❌✅⚠✔✗🔴🟢🟡⭐].{0,24}$|\p{Emoji_Presentation}+$|:[a-z][a-z0-9_+-]+:$|[较很极最]?[强弱高低中快慢好差]$|[是否有无]$|(?:да|нет|s[ií]|não|sim|oui|non|ja|nein|da|ne|nie|tak)$|不?支持$)|^\W*(?:very |mostly |partially |fully )?(?:high|low|lower|higher|medium|moderate|excellent|good|great|poor|fair|full|partial|limited|easy|hard|simple|complex|fast|faster|slow|slower|large|small|minimal|strong|weak|lowest|highest|supported|not supported|yes|no|optional|required|better|worse|best|less|more)\W*(?:\([^()]*\))?\W*$/iu;
