/** In a guide that isn't ours, two things may have the same name: the second gets more of its own words in its id. */
import type { FactId } from "../../domain/ids";
import { hashText } from "../text/hashText";
import { slugify } from "../text/slug";
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

export function claimFact(draft: ChapterDraft, fact: FactId, subject: string, line: number): FactId {
  const short = fact.length > maxFactLength ? `${fact.slice(0, maxFactLength - 8)}-${hashText(fact)}` : fact;
  const base =
    short.endsWith("/") && subject.trim() !== ""
      ? `${short}${symbolWords(subject) || hashText(subject)}`
      : short;
  if (!draft.facts.has(base)) {
    draft.facts.add(base);
    return base;
  }
  const more = slugify(subject.split(/\s+/).slice(8).join(" "));
  const symbols = symbolWords(subject);
  const stem = base.slice(0, maxFactLength);
  const candidates = [more, symbols, hashText(subject)]
    .filter(Boolean)
    .map((words) => `${stem}-${words}`.slice(0, 180));
  let id = candidates.find((each) => !draft.facts.has(each));
  for (let count = 2; id === undefined; count += 1)
    if (!draft.facts.has(`${stem}-${count}`)) id = `${stem}-${count}`;
  draft.facts.add(id);
  draft.report.warning(line, "qualified");
  return id;
}

const symbolWords = (text: string): string =>
  Array.from(text)
    .flatMap((char) => symbolNames[char] ?? [])
    .slice(0, 4)
    .join("-");
