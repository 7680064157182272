/** Whether a term's meaning contains its name. */

const wordPattern = /[\p{L}\p{N}]+/gu;
/** Shorter words, such as "of" and "by", are not compared. */
const minLetters = 3;
/** Words that begin with the same letters count as forms of one word: "recommended" and "recommendation". */
const minSharedLetters = 5;

/** True if the meaning has all the name's words in some form, or two words that joined are one of them: `/threaddump`, "a thread dump". */
export function givesNameAway(meaning: string, name: string): boolean {
  const meaningWords = lowerCaseWords(meaning);
  const nameWords = lowerCaseWords(name).filter((word) => word.length >= minLetters);
  const wordsGivenAway = nameWords.filter((word) => meaningWords.some((each) => isFormOf(each, word)));
  const isJoined = meaningWords.slice(1).some((each, i) => nameWords.includes(`${meaningWords[i]}${each}`));
  return isJoined || (wordsGivenAway.length > 0 && wordsGivenAway.length === nameWords.length);
}

const lowerCaseWords = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

const isFormOf = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= minSharedLetters &&
    a.slice(0, minSharedLetters) === b.slice(0, minSharedLetters));
