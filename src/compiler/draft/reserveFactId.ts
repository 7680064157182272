/** Generates names of facts that have no id from the author. If two would be equal, the second gets more of its own words. */
import type { FactId } from "../../domain/ids";
import { hashText } from "../text/hashText";
import { maxSlugWords, slugify } from "../text/slug";
import type { ChapterDraft } from "./chapterDraft";

const symbolNames: Readonly<Record<string, string>> = {
  "+": "plus",
  "#": "sharp",
  "*": "star",
  "&": "and",
  "|": "pipe",
  "!": "not",
  "<": "less",
  ">": "greater",
  "=": "equals",
  $: "dollar",
  "%": "percent",
  "^": "caret",
  "~": "tilde",
  "@": "at",
  "?": "question",
  "/": "slash",
  "\\": "backslash",
  ".": "dot",
  "-": "minus",
  _: "underscore",
  ":": "colon",
  ";": "semicolon",
  ",": "comma",
  "(": "open",
  ")": "close",
  "[": "bracket",
  "{": "brace",
  "'": "quote",
  '"': "quotes",
  "`": "tick",
};

/** Length kept free for the side of a card's id, of at most 200 characters. */
const maxFactLength = 150;

/** A generated name without what tells it apart from others, and the words it is made from. */
export type ReservedName = {
  readonly base: FactId;
  readonly subject: string;
  readonly allowsNumber: boolean;
};

/**
 * Reserves the name, or a similar one that is free. `allowsNumber`: it may end in a number. Otherwise a repeated name with the same
 * words stays as it is, and is reported as an error when the card is added.
 */
export function reserveFactId(
  draft: ChapterDraft,
  fact: FactId,
  subject: string,
  line: number,
  allowsNumber: boolean,
): FactId {
  const base = draft.isImported ? shorten(fact, subject) : fact;
  const name = { base, subject, allowsNumber };
  const first = draft.facts.get(base);
  const isRepeated = !allowsNumber && first?.subject === subject;
  const id =
    first && !isRepeated ? findFreeName(name, (each) => !draft.facts.has(each), draft.nameCounts) : base;
  if (id === undefined || isRepeated) return base;
  draft.facts.set(id, name);
  if (id !== base && draft.isImported)
    draft.report.warning(line, `another fact has the id "${base}"; this one is "${id}".`, "repeatedName");
  return id;
}

function shorten(fact: FactId, subject: string): FactId {
  const short = fact.length > maxFactLength ? `${fact.slice(0, maxFactLength - 8)}-${hashText(fact)}` : fact;
  return short.endsWith("/") && subject.trim() !== ""
    ? `${short}${symbolWords(subject) || hashText(subject)}`
    : short;
}

/**
 * Another name that isn't taken: with the words beyond the first eight; then with symbols, a hash or a number.
 * `nameCounts`: the last number of each name. No number below it becomes free again.
 */
export function findFreeName(
  { base, subject, allowsNumber }: ReservedName,
  isFree: (fact: FactId) => boolean,
  nameCounts: Map<FactId, number>,
): FactId | undefined {
  const more: string[] = [];
  for (let start = maxSlugWords; slugify(subject, start) !== ""; start += maxSlugWords)
    more.push(slugify(subject, start));
  if (allowsNumber && slugify(subject) !== subject) more.push(symbolWords(subject), hashText(subject));
  const stem = base.slice(0, maxFactLength);
  const id = more
    .filter(Boolean)
    .map((words) => `${stem}-${words}`.slice(0, 180))
    .find(isFree);
  if (id !== undefined || !allowsNumber) return id;
  let count = (nameCounts.get(stem) ?? 1) + 1;
  while (!isFree(`${stem}-${count}`)) count += 1;
  nameCounts.set(stem, count);
  return `${stem}-${count}`;
}

const symbolWords = (text: string): string =>
  Array.from(text)
    .flatMap((char) => symbolNames[char] ?? [])
    .slice(0, 4)
    .join("-");
