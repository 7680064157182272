/**
 * Porter's second English stemmer: "retrained" and "retraining" share a stem.
 * Martin Porter, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english/stemmer.html
 */

const exceptions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: "ski",
    skies: "sky",
    dying: "die",
    lying: "lie",
    tying: "tie",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
    early: "earli",
    only: "onli",
    singly: "singl",
    sky: "sky",
    news: "news",
    howe: "howe",
    atlas: "atlas",
    cosmos: "cosmos",
    bias: "bias",
    andes: "andes",
  }),
);
const unchangedAfterPlural: ReadonlySet<string> = new Set(
  "inning outing canning herring earring proceed exceed succeed".split(" "),
);

/** Endings are tried longest first; the first that fits decides, even if its condition then fails. */
type Rule = readonly [ending: string, replacement: string, precedingPattern?: RegExp];
const sortLongestFirst = (rules: readonly Rule[]) => [...rules].sort(([a], [b]) => b.length - a.length);

const step2 = sortLongestFirst([
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["entli", "ent"],
  ["izer", "ize"],
  ["ization", "ize"],
  ["ational", "ate"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["alli", "al"],
  ["fulness", "ful"],
  ["ousli", "ous"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["bli", "ble"],
  ["ogi", "og", /l$/],
  ["fulli", "ful"],
  ["lessli", "less"],
  ["li", "", /[cdeghkmnrt]$/],
]);
const step3 = sortLongestFirst([
  ["tional", "tion"],
  ["ational", "ate"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
]);
const step4 = sortLongestFirst([
  ...["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent"].map((ending): Rule => [
    ending,
    "",
  ]),
  ...["ism", "ate", "iti", "ous", "ive", "ize"].map((ending): Rule => [ending, ""]),
  ["ion", "", /[st]$/],
]);

const vowel = /[aeiouy]/;
const doubleConsonant = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const shortSyllable = /(?:^|[^aeiouy])[aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

/** `word` in lower case; anything that isn't an English word of three letters or more comes back as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  let result = word.replace(/^'/, "").replace(/^y|(?<=[aeiouy])y/g, "Y");
  const r1 = findRegionR1(result);
  const r2 = findRegionAfter(result, r1);
  result = removePlural(result.replace(/'s?'?$/, ""));
  if (unchangedAfterPlural.has(result)) return result;
  result = removePastEnding(result, r1).replace(/(?<=.[^aeiouy])[yY]$/, "i");
  result = applyRules(result, step2, r1);
  result =
    result.endsWith("ative") && result.length - 5 >= r2 ? result.slice(0, -5) : applyRules(result, step3, r1);
  result = applyRules(result, step4, r2);
  return removeFinalLetter(result, r1, r2).toLowerCase();
}

function findRegionR1(word: string): number {
  const prefix = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(word)?.[0];
  return prefix === undefined ? findRegionAfter(word, 0) : prefix.length;
}

/** Where the region after the first non-vowel that follows a vowel begins, from `from` on. */
function findRegionAfter(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function removePlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith("s")) return word;
  return vowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function removePastEnding(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!ending || !vowel.test(word.slice(0, ending.index))) return word;
  const rest = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (doubleConsonant.test(rest)) return rest.slice(0, -1);
  return rest.length <= r1 && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function applyRules(word: string, rules: readonly Rule[], region: number): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  if (!rule) return word;
  const [ending, replacement, precedingPattern] = rule;
  const rest = word.slice(0, word.length - ending.length);
  return rest.length >= region && (precedingPattern?.test(rest) ?? true) ? rest + replacement : word;
}

function removeFinalLetter(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith("e")) {
    return rest.length >= r2 || (rest.length >= r1 && !shortSyllable.test(rest)) ? rest : word;
  }
  return word.endsWith("ll") && rest.length >= r2 ? rest : word;
}
