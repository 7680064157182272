/** Whether a meaning gives the name away that it is to be known by. */

const wordPattern = /[\p{L}\p{N}]+/gu;
/** Shorter words say little: "of", "by". */
const minLetters = 3;
/** Forms of one word begin alike: "recommended" and "recommendation". */
const sharedLetters = 5;

/** The name's words stand in the meaning, in some form, or the name does when written apart: `/threaddump`, "a thread dump". */
export function givesNameAway(meaning: string, name: string): boolean {
  const said = wordsOf(meaning);
  const words = wordsOf(name).filter((word) => word.length >= minLetters);
  const given = words.filter((word) => said.some((each) => isFormOf(each, word)));
  const isJoined = said.slice(1).some((each, i) => words.includes(`${said[i]}${each}`));
  return isJoined || (given.length > 0 && given.length === words.length);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

const isFormOf = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= sharedLetters && a.slice(0, sharedLetters) === b.slice(0, sharedLetters));
