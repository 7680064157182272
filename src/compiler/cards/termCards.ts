/** Two cards for a list item `**Term**: meaning`: the meaning of the term, and the name for the meaning. */
import { escapePattern } from "../../domain/text/escapePattern";
import { type Inline, type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import { isUnspaced } from "../../domain/text/normalizeText";
import { tiers } from "../../domain/deck/tier";
import type { ListItem } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { type CardOptions, takeOptions } from "../draft/cardOptions";
import { convertItemText } from "../markdown/blocks";
import { type MarkName, marksOf } from "../markdown/marks";
import { lineOf } from "../markdown/tree";
import { isImperative } from "../text/isImperative";
import { fillTemplate } from "../text/fillTemplate";
import { askMeaning, contextWithout, askName } from "./imported/importedFronts";
import { firstSentences } from "./condenseAnswer";
import { givesNameAway } from "./givesNameAway";
import { isNameless } from "../text/ids";
import { capitalizeFirst, createParagraph, removeLinks, trimText } from "../text/inlineText";

export type ListTerm = {
  readonly name: string;
  readonly meaning: RichText;
  readonly options: CardOptions;
  readonly line: number;
};

const maxCommandWords = 14;

/** Whether the name is a task such as "Delete a file" and the meaning is the command for it. */
function isCommandFor(name: string, meaning: RichText): boolean {
  if (!/^\p{Lu}\p{Ll}+ /u.test(name)) return false;
  const isCode = meaning.every((part) =>
    typeof part === "string" ? part.trim() === "" : part.type === "code",
  );
  const text = plainTextOf(meaning);
  const isTask =
    isImperative(name) &&
    /^[a-z][\w-]*\s+[a-z-]/.test(text) &&
    !/[.,;]|\b(?:an?|the|of|to|in|is|are|and)\b/.test(text);
  return (
    isCode ||
    isTask ||
    (text.split(/\s+/).length <= maxCommandWords &&
      /^[a-z][\w.-]*\s(?:.*\s)?(?:-{1,2}\w|\S*[<>|$]|\S*:\/\/|\.\/)/.test(text))
  );
}

/** In an imported guide, a meaning with fewer words makes no card that asks for its name. Code and keys need fewer than words. */
const minMeaningWords = { words: 3, code: 2 };
/** Fewest words besides the masked name, not counting short and very common ones: "Number of …" could be anything. */
const minWordsLeft = 4;
const termMarks: readonly MarkName[] = ["id", "ask", "name", "no cards", "one way", "tags", ...tiers];

/** `**Term**: meaning`, `**[Term](https://…)**: meaning` or `**Term:** meaning`. */
export function readTerm(
  item: ListItem,
  { draft, line, isReadAsImported }: BlockContext,
): ListTerm | undefined {
  const [head, next, ...more] = convertItemText(item, draft.linkContext) ?? [];
  const name = head === undefined ? "" : boldText(head);
  if (name === "" || typeof next !== "string") return undefined;
  const colonMatch = /^\s*[:：]\s*/.exec(next);
  if (!colonMatch && !/[:：]$/.test(name)) return undefined;
  const start = next.slice(colonMatch?.[0].length ?? 0);
  const meaning = trimText([isReadAsImported ? start.replace(/^[\s,;:–—-]+/, "") : start, ...more]);
  if (meaning.length === 0) return undefined;
  const [first] = item.children;
  const marks = first?.type === "paragraph" ? marksOf(first.children, draft.marks) : [];
  return {
    name: (isReadAsImported ? name.replace(/^\d+[.)]\s+/, "") : name).replace(/[:：]$/, "").trim(),
    meaning,
    options: takeOptions(marks, termMarks, draft.marks),
    line: lineOf(item, line),
  };
}

function boldText(head: Inline): string {
  if (typeof head === "string" || !("children" in head)) return "";
  if (head.type === "strong") return plainTextOf(head.children).trim();
  const [only, ...more] = head.type === "link" ? head.children : [];
  return only !== undefined && more.length === 0 ? boldText(only) : "";
}

/** `subject`, in an imported guide: what the terms are about. */
export function addTermCards(
  { name, meaning, options, line }: ListTerm,
  context: BlockContext,
  subject?: RichText,
): void {
  const { draft, marks } = context;
  const about = subject && contextWithout(name, subject, context);
  const fact = buildFactId(context, options.id, name, line);
  if (options.hasNoCards || isNameless(fact)) return;
  const listOptions = takeOptions(marks, ["ask", "name", "one way"], draft.marks);
  const shared = { fact, line, tags: options.tags, tiers: [options.tiers] };
  const boldName: RichText = [{ type: "strong", children: [name] }];
  const ask = options.ask ?? listOptions.ask;
  if (about && isCommandFor(name, meaning)) {
    // `Delete a file`: gsutil rm …
    const task = [createParagraph([...boldName, ": which command?"])];
    addCard(context, {
      ...shared,
      side: "meaning",
      content: { kind: "term", front: task, back: [createParagraph(meaning)] },
    });
    return;
  }
  const question: RichText = about ? askMeaning(about, name) : ["What is ", ...boldName, "?"];
  const front = ask === undefined ? [createParagraph(question)] : fillTemplate(ask, { term: name });
  const shortMeaning = about ? firstSentences(meaning, 45) : meaning;
  const back = [createParagraph(capitalizeFirst(shortMeaning))];
  addCard(context, { ...shared, side: "meaning", content: { kind: "term", front, back } });
  const isPlainName = /^\p{Lu}[\p{L}\s'’-]*$/u.test(name);
  const isTooShort =
    about !== undefined &&
    plainTextOf(shortMeaning).trim().split(/\s+/).length < minMeaningWords[isPlainName ? "words" : "code"];
  if (options.isOneWay || listOptions.isOneWay || isTooShort) return;
  const authorQuestion = options.name ?? listOptions.name;
  const nameQuestion: RichText = about
    ? askName(about, name)
    : [...context.section.title, ": which one is this?"];
  const withoutName = maskName(removeLinks(shortMeaning), name, about !== undefined);
  const masked = about ? maskLastWord(withoutName, name) : withoutName;
  const maskedText = plainTextOf(masked);
  if (about && authorQuestion === undefined && (givesNameAway(maskedText, name) || saysLittle(maskedText)))
    return;
  const nameFront = [
    createParagraph(authorQuestion === undefined ? nameQuestion : [authorQuestion]),
    createParagraph(capitalizeFirst(masked)),
  ];
  const nameBack = [createParagraph(boldName)];
  addCard(context, { ...shared, side: "name", content: { kind: "term", front: nameFront, back: nameBack } });
}

const saysLittle = (masked: string): boolean =>
  masked.includes("…") &&
  !isUnspaced(masked) &&
  (
    masked.match(/(?!(?:with|that|this|from|used|which|when|into|current|number|type|name)\b)\p{L}{4,}/giu) ??
    []
  ).length < minWordsLeft;

/** Replaces the term's name by …: the whole name, the part before brackets, and the part inside them. */
function maskName(text: RichText, name: string, hidesPlural: boolean): RichText {
  const [, outside = "", inside = ""] = /^(.*[^\s(（])\s*[(（]([^()（）]+)[)）]$/.exec(name) ?? [];
  // "SyntaxError" is also masked as "syntax error".
  const parts = name.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
  return hideWords(text, [name, outside, inside, parts], "giu", hidesPlural ? "(?:e?s)?" : "");
}

/** "Dataflow" would give "Google Cloud Dataflow" away. */
const maskLastWord = (text: RichText, name: string): RichText =>
  hideWords(text, [/ (\p{Lu}[\p{L}\p{N}]{4,})$/u.exec(name)?.[1] ?? ""], "gu");

function hideWords(text: RichText, words: readonly string[], flags: string, ending = ""): RichText {
  // Making a pattern is slow, and most meanings don't hold the name.
  const lowerCaseText = plainTextOf(text).toLowerCase();
  const alternatives = words
    .filter((part) => part.trim() !== "" && lowerCaseText.includes(part.toLowerCase()))
    .map(escapePattern)
    .join("|");
  if (alternatives === "") return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})${ending}(?![\\p{L}\\p{N}])`, flags);
  const hide = (parts: RichText): RichText =>
    parts.map((part): Inline => {
      if (typeof part === "string") return part.replace(pattern, "…");
      if (part.type === "code") return { ...part, text: part.text.replace(pattern, "…") };
      return "children" in part ? { ...part, children: hide(part.children) } : part;
    });
  return hide(text);
}
