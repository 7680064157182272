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
type Rule = readonly [ending: string, put: string, before?: RegExp];
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
  const known = exceptions.get(word);
  if (known !== undefined) return known;
  let w = word.replace(/^'/, "").replace(/^y|(?<=[aeiouy])y/g, "Y");
  const r1 = findRegionR1(w);
  const r2 = findRegionAfter(w, r1);
  w = removePlural(w.replace(/'s?'?$/, ""));
  if (unchangedAfterPlural.has(w)) return w;
  w = removePastEnding(w, r1).replace(/(?<=.[^aeiouy])[yY]$/, "i");
  w = applyRules(w, step2, r1);
  w = w.endsWith("ative") && w.length - 5 >= r2 ? w.slice(0, -5) : applyRules(w, step3, r1);
  w = applyRules(w, step4, r2);
  return removeFinalLetter(w, r1, r2).toLowerCase();
}

function findRegionR1(w: string): number {
  const prefix = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(w)?.[0];
  return prefix === undefined ? findRegionAfter(w, 0) : prefix.length;
}

/** Where the region after the first non-vowel that follows a vowel begins, from `from` on. */
function findRegionAfter(w: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(w.slice(from));
  return found ? from + found.index + 2 : w.length;
}

function removePlural(w: string): string {
  if (w.endsWith("sses")) return w.slice(0, -2);
  if (/ie[ds]$/.test(w)) return w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  if (/(?:us|ss)$/.test(w) || !w.endsWith("s")) return w;
  return vowel.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
}

function removePastEnding(w: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(w);
  if (eed) return eed.index >= r1 ? `${w.slice(0, eed.index)}ee` : w;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(w);
  if (!ending || !vowel.test(w.slice(0, ending.index))) return w;
  const rest = w.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (doubleConsonant.test(rest)) return rest.slice(0, -1);
  return rest.length <= r1 && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function applyRules(w: string, rules: readonly Rule[], region: number): string {
  const rule = rules.find(([ending]) => w.endsWith(ending));
  if (!rule) return w;
  const [ending, replacement, precedingPattern] = rule;
  const rest = w.slice(0, w.length - ending.length);
  return rest.length >= region && (precedingPattern?.test(rest) ?? true) ? rest + replacement : w;
}

function removeFinalLetter(w: string, r1: number, r2: number): string {
  const rest = w.slice(0, -1);
  if (w.endsWith("e")) {
    return rest.length >= r2 || (rest.length >= r1 && !shortSyllable.test(rest)) ? rest : w;
  }
  return w.endsWith("ll") && rest.length >= r2 ? rest : w;
}
