/** Finds negated words: what follows "not", "never", "instead of" and the like, and how far that reaches. */
import { negationWords } from "./stopWords";
import type { Token } from "./tokenize";

/** First word of a cue -> the words that must follow it. */
type Cues = ReadonlyMap<string, readonly (readonly string[])[]>;
const parseCues = (lines: readonly string[]): Cues => {
  const map = new Map<string, (readonly string[])[]>();
  for (const line of lines) {
    const [first = "", ...rest] = line.split(" ");
    map.set(first, [...(map.get(first) ?? []), rest]);
  }
  return map;
};

/** Cues that negate the words after them. */
const forwardCues = parseCues([
  ...negationWords,
  ...`avoid avoids avoiding avoided stop stopped refuse refused resist resisted hardly rarely unlike against`.split(
    " ",
  ),
  "instead of",
  "rather than",
  "as opposed to",
]);
/** Cues that negate the words before them. */
const backwardCues = parseCues([
  ..."mistake myth wrong trap antipattern misleading dangerous useless pointless unnecessary nothing".split(
    " ",
  ),
  "not needed",
  "isnt needed",
  "arent needed",
  "not necessary",
  "isnt necessary",
  "arent necessary",
  "not enough",
  "isnt enough",
  "arent enough",
]);
/** Words that cancel a cue: "not only", "never forget". */
const cancellingWords: ReadonlySet<string> = new Set(
  "only just merely forget forgetting skip until mind".split(" "),
);
/** Words that end the reach of a cue. */
const scopeEndWords: ReadonlySet<string> = new Set(
  "but so because since then therefore which while when if unless until and however though although whereas otherwise".split(
    " ",
  ),
);
/** How many words a cue reaches at most, because dictated text has no commas. */
const maxScopeWords = 7;

/** The indexes of the negated words. */
export function findNegated(tokens: readonly Token[]): ReadonlySet<number> {
  const negated = new Set<number>();
  for (const token of tokens) {
    const { index } = token;
    const length = cueLength(forwardCues, tokens, index);
    if (length > 0 && !cancellingWords.has(tokens[index + length]?.word ?? "")) {
      const following = tokens.slice(index + length, index + length + maxScopeWords);
      for (const negatedToken of negationScope(following, token)) negated.add(negatedToken.index);
    }
    if (cueLength(backwardCues, tokens, index) > 0 && !negated.has(index)) {
      const preceding = tokens.slice(Math.max(0, index - maxScopeWords), index).toReversed();
      for (const negatedToken of negationScope(preceding, token)) negated.add(negatedToken.index);
    }
  }
  return negated;
}

/** The number of words of the cue that begins here; 0 if there is none. */
function cueLength(cues: Cues, tokens: readonly Token[], index: number): number {
  const continuations = cues.get(tokens[index]?.word ?? "");
  const continuation = continuations?.find((words) =>
    words.every((word, i) => tokens[index + 1 + i]?.word === word),
  );
  return continuation ? continuation.length + 1 : 0;
}

/** The words up to the end of the cue's clause, or to a word that ends its reach. */
function negationScope(candidates: readonly Token[], cue: Token): readonly Token[] {
  const end = candidates.findIndex((token) => token.clause !== cue.clause || scopeEndWords.has(token.word));
  return end === -1 ? candidates : candidates.slice(0, end);
}
