/** A text as words with their places, so that every judgement can point at what it rests on. */

export type Token = {
  /** Lower case, without accents and apostrophes. */
  readonly word: string;
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its place among the words, from 0. */
  readonly at: number;
  /** Counted from 0. A line is a sentence of its own: lists are typed so. */
  readonly sentence: number;
  /** Counted from 0 over the whole text; a comma, a colon or a bracket ends one. */
  readonly clause: number;
};

const wordOrStop = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*(?:\+\+|#)?|[.!?;:,]+(?=\s|$)|[()\n–—]/gu;
const endsSentence = /[.!?;\n]/;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(wordOrStop)) {
    const [found] = match;
    const before = tokens.at(-1);
    if (/[\p{L}\p{N}\p{M}]/u.test(found)) {
      const { index: start } = match;
      tokens.push({
        word: folded(found),
        start,
        end: start + found.length,
        at: tokens.length,
        sentence,
        clause,
      });
    } else if (before?.clause === clause) {
      clause += 1;
      if (endsSentence.test(found)) sentence += 1;
    } else if (before?.sentence === sentence && endsSentence.test(found)) sentence += 1;
  }
  return tokens;
}

/** Accents and case say nothing about what a person knows. */
const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
