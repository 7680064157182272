/** What an answer denies: "not", "never", "instead of" and their like, and how far they reach. */
import { negationWords } from "./stopWords";
import type { Token } from "./tokenize";

/** First word -> what must follow it. */
type Cues = ReadonlyMap<string, readonly (readonly string[])[]>;
const parseCues = (lines: readonly string[]): Cues => {
  const map = new Map<string, (readonly string[])[]>();
  for (const line of lines) {
    const [first = "", ...rest] = line.split(" ");
    map.set(first, [...(map.get(first) ?? []), rest]);
  }
  return map;
};

/** These deny what follows, … */
const forwardCues = parseCues([
  ...negationWords,
  ...`avoid avoids avoiding avoided stop stopped refuse refused resist resisted hardly rarely unlike against`.split(
    " ",
  ),
  "instead of",
  "rather than",
  "as opposed to",
]);
/** … and these what goes before. */
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
/** "not only", "never forget": the denial is taken back. */
const cancellingWords: ReadonlySet<string> = new Set(
  "only just merely forget forgetting skip until mind".split(" "),
);
/** A new thought begins, and the denial ends. */
const scopeEndWords: ReadonlySet<string> = new Set(
  "but so because since then therefore which while when if unless until and however though although whereas otherwise".split(
    " ",
  ),
);
/** Dictated text has no commas: no denial reaches further than so many words. */
const maxScopeWords = 7;

/** The places (`at`) of the words that a denial covers. */
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

/** How many words the cue that begins here has; 0 if none does. */
function cueLength(cues: Cues, tokens: readonly Token[], index: number): number {
  const continuations = cues.get(tokens[index]?.word ?? "");
  const continuation = continuations?.find((words) =>
    words.every((word, i) => tokens[index + 1 + i]?.word === word),
  );
  return continuation ? continuation.length + 1 : 0;
}

/** Up to the end of the cue's clause, or a turn. */
function negationScope(candidates: readonly Token[], cue: Token): readonly Token[] {
  const end = candidates.findIndex((token) => token.clause !== cue.clause || scopeEndWords.has(token.word));
  return end === -1 ? candidates : candidates.slice(0, end);
}
