/**
 * Porter's second English stemmer: "retrained" and "retraining" share a stem.
 * Martin Porter, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english/stemmer.html
 */

const whole: ReadonlyMap<string, string> = new Map(
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
const keptAfterPlural = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));

/** Endings are tried longest first; the first that fits decides, even if its condition then fails. */
type Rule = readonly [ending: string, put: string, before?: RegExp];
const longestFirst = (rules: readonly Rule[]) => [...rules].sort(([a], [b]) => b.length - a.length);

const step2 = longestFirst([
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
const step3 = longestFirst([
  ["tional", "tion"],
  ["ational", "ate"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
]);
const step4 = longestFirst([
  ...["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent"].map((ending): Rule => [
    ending,
    "",
  ]),
  ...["ism", "ate", "iti", "ous", "ive", "ize"].map((ending): Rule => [ending, ""]),
  ["ion", "", /[st]$/],
]);

const vowel = /[aeiouy]/;
const double = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const shortSyllable = /(?:^|[^aeiouy])[aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

/** `word` in lower case; anything that isn't an English word of three letters or more comes back as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const known = whole.get(word);
  if (known !== undefined) return known;
  let w = word.replace(/^'/, "").replace(/^y|(?<=[aeiouy])y/g, "Y");
  const r1 = regionOne(w);
  const r2 = regionAfter(w, r1);
  w = plural(w.replace(/'s?'?$/, ""));
  if (keptAfterPlural.has(w)) return w;
  w = past(w, r1).replace(/(?<=.[^aeiouy])[yY]$/, "i");
  w = put(w, step2, r1);
  w = w.endsWith("ative") && w.length - 5 >= r2 ? w.slice(0, -5) : put(w, step3, r1);
  w = put(w, step4, r2);
  return last(w, r1, r2).toLowerCase();
}

function regionOne(w: string): number {
  const prefix = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(w)?.[0];
  return prefix === undefined ? regionAfter(w, 0) : prefix.length;
}

/** Where the region after the first non-vowel that follows a vowel begins, from `from` on. */
function regionAfter(w: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(w.slice(from));
  return found ? from + found.index + 2 : w.length;
}

function plural(w: string): string {
  if (w.endsWith("sses")) return w.slice(0, -2);
  if (/ie[ds]$/.test(w)) return w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  if (/(?:us|ss)$/.test(w) || !w.endsWith("s")) return w;
  return vowel.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
}

function past(w: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(w);
  if (eed) return eed.index >= r1 ? `${w.slice(0, eed.index)}ee` : w;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(w);
  if (!ending || !vowel.test(w.slice(0, ending.index))) return w;
  const rest = w.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (double.test(rest)) return rest.slice(0, -1);
  return rest.length <= r1 && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function put(w: string, rules: readonly Rule[], region: number): string {
  const rule = rules.find(([ending]) => w.endsWith(ending));
  if (!rule) return w;
  const [ending, instead, before] = rule;
  const rest = w.slice(0, w.length - ending.length);
  return rest.length >= region && (before?.test(rest) ?? true) ? rest + instead : w;
}

function last(w: string, r1: number, r2: number): string {
  const rest = w.slice(0, -1);
  if (w.endsWith("e")) {
    return rest.length >= r2 || (rest.length >= r1 && !shortSyllable.test(rest)) ? rest : w;
  }
  return w.endsWith("ll") && rest.length >= r2 ? rest : w;
}
