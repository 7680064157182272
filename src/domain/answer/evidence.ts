/** Where an answer says a phrase: the place where most of its words stand near each other. */
import type { Heard, Hit } from "./heard";
import type { Phrase, Weighted } from "./rubric";

/** A word of the phrase where the answer says it. `strength` is what that counts, of 1. */
type HeardWord = Hit & { readonly word: Weighted };

export type Evidence = {
  /** The weight of what was heard in one place. */
  readonly weight: number;
  /** The weight of the whole phrase. */
  readonly whole: number;
  /** In the order of the answer. */
  readonly words: readonly HeardWord[];
  /** The phrase's words that aren't there, lower case. */
  readonly missing: readonly string[];
};

/** Words further apart than so many aren't one thought. */
const span = 24;
/** A red flag is an accusation: its words must follow one another with at most so many between. */
const between = 3;
/** What a point's word counts where the answer denies it: the subject is there, the sense is not. */
const denied = 0.5;

/** What words of this weight, so many of them, are worth. */
type Worth = (weight: number, words: number) => number;
const byWeight: Worth = (weight) => weight;

/** The place for `phrase` in the answer that is worth most: in any order within two sentences, unless it must be literal. */
export function hear(phrase: Phrase, heard: Heard, worth: Worth): Evidence {
  const words = wordsOf(phrase, heard, denied);
  const place = phrase.isLiteral ? followed : nearby;
  return evidence(
    phrase,
    words.map((first, i) => place(words, i, first)),
    worth,
  );
}

/** As `hear`, but in the phrase's own order, in one clause, close together and in its own sense. */
export function hearInOrder(phrase: Phrase, heard: Heard): Evidence {
  const words = wordsOf(phrase, heard, 0);
  return evidence(
    phrase,
    words.map((first, i) => followed(words, i, first)),
    byWeight,
  );
}

/** The weight of the whole phrase. */
export const wholeOf = ({ words }: Phrase): number => words.reduce((sum, { weight }) => sum + weight, 0);

function evidence(phrase: Phrase, places: readonly (readonly HeardWord[])[], worth: Worth): Evidence {
  const words = best(
    places.filter((place) => saysSomething(phrase, place)),
    worth,
  );
  return {
    weight: weightOf(words),
    whole: wholeOf(phrase),
    words,
    missing: phrase.words
      .filter((word) => !words.some((each) => each.word === word))
      .map(({ term }) => term.word),
  };
}

/** Small words alone are no evidence, unless the phrase has no others; nor is a denial without what it denies. */
const saysSomething = (phrase: Phrase, place: readonly HeardWord[]) =>
  (place.some(({ word }) => word.isContent) || place.length === phrase.words.length) &&
  (!phrase.isDenial || place.some(({ word }) => word.isDenied));

const weightOf = (words: readonly HeardWord[]) =>
  words.reduce((sum, { word, strength }) => sum + word.weight * strength, 0);

/** Of two that are worth the same, the heavier. */
function best(places: readonly (readonly HeardWord[])[], worth: Worth): readonly HeardWord[] {
  let found: readonly HeardWord[] = [];
  let most = { worth: 0, weight: 0 };
  for (const place of places) {
    const weight = weightOf(place);
    const its = { worth: worth(weight, place.length), weight };
    if (its.worth > most.worth || (its.worth === most.worth && weight > most.weight))
      [found, most] = [place, its];
  }
  return found;
}

/** Everything the answer says of the phrase. A word counts fully in the phrase's sense: denied where it denies. */
function wordsOf(phrase: Phrase, heard: Heard, ifDenied: number): readonly HeardWord[] {
  return phrase.words
    .flatMap((word) =>
      heard.hits(word.term).map((hit) => {
        const { token, how } = hit;
        const isDenied = heard.denied.has(token.at);
        const sense = isDenied === word.isDenied ? 1 : isDenied ? ifDenied : 0;
        return { token, how, word, strength: hit.strength * sense };
      }),
    )
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => a.token.at - b.token.at);
}

function nearby(words: readonly HeardWord[], from: number, first: HeardWord): readonly HeardWord[] {
  const strongest = new Map<Weighted, HeardWord>();
  for (let i = from; i < words.length; i += 1) {
    const next = words[i];
    if (!next || next.token.at > first.token.at + span || next.token.sentence > first.token.sentence + 1)
      break;
    if (next.strength > (strongest.get(next.word)?.strength ?? 0)) strongest.set(next.word, next);
  }
  return [...strongest.values()].sort((a, b) => a.token.at - b.token.at);
}

function followed(words: readonly HeardWord[], from: number, first: HeardWord): readonly HeardWord[] {
  const chain = [first];
  let last = first;
  for (let i = from + 1; i < words.length; i += 1) {
    const next = words[i];
    if (!next || next.token.clause !== first.token.clause || next.token.at > last.token.at + between + 1)
      break;
    if (next.token.at > last.token.at && next.word.place > last.word.place) {
      chain.push(next);
      last = next;
    }
  }
  return chain;
}
