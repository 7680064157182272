/** A text as words with their places, so that every judgement can point at what it rests on. */

export type Token = {
  /** Lower case, without accents and apostrophes. */
  readonly word: string;
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its place among the words, from 0. */
  readonly index: number;
  /** Counted from 0. A line is a sentence of its own: lists are typed so. */
  readonly sentence: number;
  /** Counted from 0 over the whole text; a comma, a colon or a bracket ends one. */
  readonly clause: number;
};

const wordOrPunctuation = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*(?:\+\+|#)?|[.!?;:,]+(?=\s|$)|[()\n–—]/gu;
const endsSentence = /[.!?;\n]/;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(wordOrPunctuation)) {
    const [matched] = match;
    const previous = tokens.at(-1);
    if (/[\p{L}\p{N}\p{M}]/u.test(matched)) {
      const { index: start } = match;
      tokens.push({
        word: normalizeWord(matched),
        start,
        end: start + matched.length,
        index: tokens.length,
        sentence,
        clause,
      });
    } else if (previous?.clause === clause) {
      clause += 1;
      if (endsSentence.test(matched)) sentence += 1;
    } else if (previous?.sentence === sentence && endsSentence.test(matched)) sentence += 1;
  }
  return tokens;
}

/** Accents and case say nothing about what a person knows. */
const normalizeWord = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
