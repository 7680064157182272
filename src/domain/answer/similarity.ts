/** How much of a reference answer an answer says, from 0 to 1, and which words the score rests on. */
import { gramRecall, gramsOf } from "./grams";
import { bestMatch, type How, type Strengths } from "./matching";
import { method as published, type Method } from "./method";
import { termsOf, type Term } from "./terms";

/** A word of the reference, once, with what it weighs and what stands for it in the answer. */
export type Wanted = {
  readonly term: Term;
  readonly weight: number;
  readonly heard: { readonly term: Term; readonly how: How } | undefined;
};

type MatchedWord = {
  /** The reference's word and the answer's, lower case. */
  readonly wanted: string;
  readonly heard: string;
  readonly how: How;
  /** Where `heard` stands in the answer; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

export type Similarity = {
  readonly score: number;
  readonly matched: readonly MatchedWord[];
  readonly missing: readonly string[];
};

export type Texts = { readonly question: string; readonly reference: string; readonly answer: string };

export function similarity(texts: Texts, method: Method = published): Similarity {
  const words = wantedWords(texts, method);
  return {
    score: curved(foundShare(texts, words, method), method.curve),
    matched: words.flatMap(({ term, heard }) =>
      heard
        ? [
            {
              wanted: term.word,
              heard: heard.term.word,
              how: heard.how,
              start: heard.term.token.start,
              end: heard.term.token.end,
            },
          ]
        : [],
    ),
    missing: words.filter(({ heard }) => !heard).map(({ term }) => term.word),
  };
}

export function wantedWords({ question, reference, answer }: Texts, method: Method): readonly Wanted[] {
  const { reductions, strengths } = method;
  const asked = termsOf(question, reductions);
  const said = termsOf(answer, reductions);
  const given: Strengths = {
    ...strengths,
    family: 0,
    compound: 0,
    synonym: method.givesSynonyms ? strengths.synonym : 0,
  };
  return once(termsOf(reference, reductions)).map((term) => ({
    term,
    weight: bestMatch(term, asked, given) ? method.givenAway : 1,
    heard: bestMatch(term, said, strengths),
  }));
}

/** Words and runs of letters together, 0 to 1, before the curve. */
export function foundShare(
  { question, reference, answer }: Texts,
  words: readonly Wanted[],
  method: Method,
): number {
  const grams = gramRecall(
    gramsOf(reference, method.gram),
    gramsOf(question, method.gram),
    gramsOf(answer, method.gram),
    method.givenAway,
  );
  return (1 - method.gramShare) * wordShare(words, method) + method.gramShare * grams;
}

function wordShare(words: readonly Wanted[], { strengths, asked }: Method): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = sum(words.map(({ weight }) => weight));
  const heard = sum(words.map(({ weight, heard: match }) => (match ? weight * strengths[match.how] : 0)));
  return all === 0 ? 0 : Math.min(1, heard / all ** asked);
}

/** Maps 0 to 0 and 1 to 1. */
export function curved(share: number, curve: Method["curve"]): number {
  switch (curve.shape) {
    case "power":
      return share ** curve.power;
    case "saturation":
      return (share * (1 + curve.half)) / (share + curve.half);
  }
}

function once(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter(({ key }) => !seen.has(key) && seen.add(key));
}
