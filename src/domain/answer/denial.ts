/** What an answer denies: "not", "never", "instead of" and their like, and how far they reach. */
import { negations } from "./commonWords";
import type { Token } from "./tokens";

/** First word -> what must follow it. */
type Cues = ReadonlyMap<string, readonly (readonly string[])[]>;
const cuesOf = (lines: readonly string[]): Cues => {
  const map = new Map<string, (readonly string[])[]>();
  for (const line of lines) {
    const [first = "", ...rest] = line.split(" ");
    map.set(first, [...(map.get(first) ?? []), rest]);
  }
  return map;
};

/** These deny what follows, … */
const before = cuesOf([
  ...negations,
  ...`avoid avoids avoiding avoided stop stopped refuse refused resist resisted hardly rarely unlike against`.split(
    " ",
  ),
  "instead of",
  "rather than",
  "as opposed to",
]);
/** … and these what goes before. */
const after = cuesOf([
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
const takenBack: ReadonlySet<string> = new Set(
  "only just merely forget forgetting skip until mind".split(" "),
);
/** A new thought begins, and the denial ends. */
const turns: ReadonlySet<string> = new Set(
  "but so because since then therefore which while when if unless until and however though although whereas otherwise".split(
    " ",
  ),
);
/** Dictated text has no commas: no denial reaches further than so many words. */
const reach = 7;

/** The places (`at`) of the words that a denial covers. */
export function deniedIn(tokens: readonly Token[]): ReadonlySet<number> {
  const denied = new Set<number>();
  for (const token of tokens) {
    const { at } = token;
    const length = cueLength(before, tokens, at);
    if (length > 0 && !takenBack.has(tokens[at + length]?.word ?? "")) {
      const next = tokens.slice(at + length, at + length + reach);
      for (const each of covered(next, token)) denied.add(each.at);
    }
    if (cueLength(after, tokens, at) > 0 && !denied.has(at)) {
      const previous = tokens.slice(Math.max(0, at - reach), at).toReversed();
      for (const each of covered(previous, token)) denied.add(each.at);
    }
  }
  return denied;
}

/** How many words the cue that begins here has; 0 if none does. */
function cueLength(cues: Cues, tokens: readonly Token[], at: number): number {
  const rests = cues.get(tokens[at]?.word ?? "");
  const rest = rests?.find((words) => words.every((word, i) => tokens[at + 1 + i]?.word === word));
  return rest ? rest.length + 1 : 0;
}

/** Up to the end of the cue's clause, or a turn. */
function covered(near: readonly Token[], cue: Token): readonly Token[] {
  const end = near.findIndex((token) => token.clause !== cue.clause || turns.has(token.word));
  return end === -1 ? near : near.slice(0, end);
}
