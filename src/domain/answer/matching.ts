/** How a word of an answer stands for a word of a reference, and how sure that is. */
import { commonPrefix, isOneEditApart } from "./spelling";
import { synonymsByKey } from "./synonyms";
import { keyOf, type Term } from "./terms";

/**
 * same: letter by letter · form: another form of the word · spelling: a slip · family: words that begin alike ·
 * compound: written apart or together · synonym
 */
export type How = "same" | "form" | "spelling" | "family" | "compound" | "synonym";

/** What a match counts, of 1; 0 leaves that kind out. */
export type Strengths = Readonly<Record<How, number>>;

export type Match = { readonly term: Term; readonly how: How };

const synonyms = synonymsByKey((word) => keyOf(word));
const none: ReadonlySet<string> = new Set();

/** In shorter words a slip is another word: "tree" and "free". */
const shortestMisspelt = 5;
/** Stems that share so many letters are relatives: "automat" and "automobil" are the price. */
const shortestFamily = 5;

/** Tells how a word of an answer stands for `wanted`, if it does: the surest way among those that count. */
export function matcherOf(wanted: Term, strengths: Strengths): (heard: Term) => How | undefined {
  const { word, key } = wanted;
  const itsSynonyms = strengths.synonym > 0 ? (synonyms.get(key) ?? none) : none;
  const canBeMisspelt = strengths.spelling > 0 && word.length >= shortestMisspelt;
  const hasFamily = strengths.family > 0 && key.length >= shortestFamily;
  return (heard) => {
    if (word === heard.word) return "same";
    if (key === heard.key) return "form";
    if (itsSynonyms.has(heard.key)) return "synonym";
    if (canBeMisspelt && heard.word.length >= shortestMisspelt && isOneEditApart(word, heard.word))
      return "spelling";
    if (hasFamily && commonPrefix(key, heard.key) >= shortestFamily) return "family";
    return isPartOf(word, heard.word) ? "compound" : undefined;
  };
}

/** "list" is heard in "linkedlist", "tree" in "subtree". */
function isPartOf(part: string, whole: string): boolean {
  return (
    part.length >= 4 && whole.length >= part.length + 3 && (whole.startsWith(part) || whole.endsWith(part))
  );
}

/** The answer's word that stands best for `wanted`; undefined if none does. */
export function bestMatch(wanted: Term, answer: readonly Term[], strengths: Strengths): Match | undefined {
  const howItMatches = matcherOf(wanted, strengths);
  let best: Match | undefined;
  for (const [i, term] of answer.entries()) {
    const how = howItMatches(term) ?? (isWrittenApart(wanted, term, answer[i + 1]) ? "compound" : undefined);
    if (how !== undefined && strengths[how] > (best ? strengths[best.how] : 0)) best = { term, how };
    if (best && strengths[best.how] === 1) return best;
  }
  return best;
}

const isWrittenApart = (wanted: Term, term: Term, next: Term | undefined) =>
  next !== undefined &&
  wanted.word.length === term.word.length + next.word.length &&
  wanted.word === term.word + next.word;
