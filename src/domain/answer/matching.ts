/** How a word of an answer stands for a word of a reference, and how sure that is. */
import { commonPrefix, isOneEditApart } from "./spelling";
import { synonymGroups } from "./synonyms";
import { keyOf, type Term } from "./terms";

/**
 * same: letter by letter · form: another form of the word · spelling: a slip · family: words that begin alike ·
 * compound: written apart or together · synonym
 */
export type How = "same" | "form" | "spelling" | "family" | "compound" | "synonym";

/** What a match counts, of 1; 0 leaves that kind out. */
export type Strengths = Readonly<Record<How, number>>;

export type Match = { readonly term: Term; readonly how: How };

const groups = synonymGroups((word) => keyOf(word));

function areSynonyms(a: string, b: string): boolean {
  const ofA = groups.get(a);
  const ofB = groups.get(b);
  return ofA !== undefined && ofB !== undefined && ofA.some((group) => ofB.includes(group));
}

/** In shorter words a slip is another word: "tree" and "free". */
const shortestMisspelt = 5;
/** Stems that share so many letters are relatives: "automat" and "automobil" are the price. */
const shortestFamily = 5;

/** The surest way in which they match among those that count. */
export function howTheyMatch(wanted: Term, heard: Term, strengths: Strengths): How | undefined {
  if (wanted.word === heard.word) return "same";
  if (wanted.key === heard.key) return "form";
  if (strengths.synonym > 0 && areSynonyms(wanted.key, heard.key)) return "synonym";
  const shorter = Math.min(wanted.word.length, heard.word.length);
  if (shorter >= shortestMisspelt && isOneEditApart(wanted.word, heard.word)) return "spelling";
  if (strengths.family > 0 && commonPrefix(wanted.key, heard.key) >= shortestFamily) return "family";
  return isPartOf(wanted.word, heard.word) ? "compound" : undefined;
}

/** "list" is heard in "linkedlist", "tree" in "subtree". */
function isPartOf(part: string, whole: string): boolean {
  return (
    part.length >= 4 && whole.length >= part.length + 3 && (whole.startsWith(part) || whole.endsWith(part))
  );
}

/** The answer's word that stands best for `wanted`; undefined if none does. */
export function bestMatch(wanted: Term, answer: readonly Term[], strengths: Strengths): Match | undefined {
  let best: Match | undefined;
  for (const [i, term] of answer.entries()) {
    const how =
      howTheyMatch(wanted, term, strengths) ??
      (isWrittenApart(wanted, term, answer[i + 1]) ? "compound" : undefined);
    if (how !== undefined && strengths[how] > (best ? strengths[best.how] : 0)) best = { term, how };
    if (best && strengths[best.how] === 1) return best;
  }
  return best;
}

const isWrittenApart = (wanted: Term, term: Term, next: Term | undefined) =>
  next !== undefined &&
  wanted.word.length === term.word.length + next.word.length &&
  wanted.word === term.word + next.word;
