/** Whether a term's meaning contains its name. */

const wordPattern = /[\p{L}\p{N}]+/gu;
/** Shorter words say little: "of", "by". */
const minLetters = 3;
/** Forms of one word begin alike: "recommended" and "recommendation". */
const sharedLetters = 5;

/** The name's words stand in the meaning, in some form, or the name does when written apart: `/threaddump`, "a thread dump". */
export function givesNameAway(meaning: string, name: string): boolean {
  const said = lowerCaseWords(meaning);
  const words = lowerCaseWords(name).filter((word) => word.length >= minLetters);
  const given = words.filter((word) => said.some((each) => isFormOf(each, word)));
  const isJoined = said.slice(1).some((each, i) => words.includes(`${said[i]}${each}`));
  return isJoined || (given.length > 0 && given.length === words.length);
}

const lowerCaseWords = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

const isFormOf = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= sharedLetters && a.slice(0, sharedLetters) === b.slice(0, sharedLetters));
