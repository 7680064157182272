/** An answer made ready to be asked which of a rubric's words it says, and where. */
import { isGrammar } from "./commonWords";
import { deniedIn } from "./denial";
import { matcherOf, type How, type Strengths } from "./matching";
import { everyWordOf, type Term } from "./terms";
import { tokensOf, type Token } from "./tokens";

export type Hit = { readonly token: Token; readonly how: How; readonly strength: number };

export type Heard = {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Places of words that the answer denies. */
  readonly denied: ReadonlySet<number>;
  /** Everywhere the answer says `wanted`, in the order of the text. */
  readonly hits: (wanted: Term) => readonly Hit[];
};

export function heardIn(answer: string, strengths: Strengths): Heard {
  const tokens = tokensOf(answer);
  const words = everyWordOf(tokens);
  const terms = words.filter(({ word }) => !isGrammar(word));
  const byWord = grouped(words, (term) => term.word);
  const found = new Map<string, readonly Hit[]>();
  const written = pairs(terms);
  const hits = (wanted: Term) => {
    const known = found.get(wanted.word);
    if (known) return known;
    const howItMatches = matcherOf(wanted, strengths);
    const said = Array.from(byWord.values()).flatMap((same) => {
      const how = same[0] && howItMatches(same[0]);
      return how ? same.map(({ token }) => ({ token, how, strength: strengths[how] })) : [];
    });
    const apart = (written.get(wanted.word) ?? []).map(({ token }) => ({
      token,
      how: "compound" as const,
      strength: strengths.compound,
    }));
    const all = [...said, ...apart].sort((a, b) => a.token.at - b.token.at);
    found.set(wanted.word, all);
    return all;
  };
  return { tokens, terms, denied: deniedIn(tokens), hits };
}

/** "data set" is heard as "dataset". */
function pairs(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const joined = terms
    .slice(1)
    .map(({ word, key, token }, i) => ({ word: (terms[i]?.word ?? "") + word, key, token }));
  return grouped(joined, (term) => term.word);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
