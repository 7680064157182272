/** Parses a term with a colon, `is:due`, from its key and value. */
import { cardKinds } from "../../deck/card";
import { isTier, tiers } from "../../deck/tier";
import { type Flag, flags } from "../../events/cardChange";
import { type Grade, grades } from "../../scheduling/memory";
import { editDistance } from "../../text/editDistance";
import type { QueryProblemReason } from "./queryProblem";
import { type QueryTerm, cardProperties, comparisonOperators, flagKeywords, stateFilters } from "./query";

export type ParsedTerm =
  | { readonly type: "term"; readonly term: QueryTerm }
  | { readonly type: "problem"; readonly problem: QueryProblemReason };

const accept = (term: QueryTerm): ParsedTerm => ({ type: "term", term });
const refuse = (problem: QueryProblemReason): ParsedTerm => ({ type: "problem", problem });

const termParsers: Readonly<Record<string, (value: string) => ParsedTerm>> = {
  deck: (value) => parseName("deck", value),
  section: (value) => parseName("section", value),
  tag: (value) => parseName("tag", value),
  kind: (value) => {
    const kind = cardKinds.find((each) => each === value.toLowerCase());
    return kind ? accept({ type: "kind", kind }) : unknownValue("kind", value, cardKinds);
  },
  tier: (value) => {
    const tier = value.toLowerCase();
    return isTier(tier) ? accept({ type: "tier", tier }) : unknownValue("tier", value, tiers);
  },
  is: (value) => {
    const state = stateFilters.find((each) => each === value.toLowerCase());
    return state ? accept({ type: "is", state }) : unknownValue("is", value, stateFilters);
  },
  flag: parseFlag,
  prop: parseProperty,
  rated: parseRated,
  note: (value) =>
    value.trim() === ""
      ? refuse({ type: "missingValue", key: "note" })
      : accept({ type: "note", text: value }),
  has: (value) =>
    value.toLowerCase() === "note"
      ? accept({ type: "has", what: "note" })
      : unknownValue("has", value, ["note"]),
};

const knownKeys: readonly string[] = Object.keys(termParsers);

export function parseTerm(key: string, value: string): ParsedTerm {
  const parser = Object.hasOwn(termParsers, key) ? termParsers[key] : undefined;
  if (parser) return parser(value);
  return refuse({ type: "unknownKey", key, knownKeys, suggestion: findClosest(key, knownKeys) });
}

const parseName = (type: "deck" | "section" | "tag", name: string): ParsedTerm =>
  name.trim() === "" ? refuse({ type: "missingValue", key: type }) : accept({ type, name });

function parseFlag(value: string): ParsedTerm {
  const word = value.toLowerCase();
  const flag = flags.find((each: Flag) => String(each) === word || flagKeywords[each] === word);
  return flag === undefined
    ? unknownValue("flag", value, [...flags.map(String), ...flagKeywords])
    : accept({ type: "flag", flag });
}

const propertyPattern = new RegExp(`^([a-z]*)(${comparisonOperators.join("|")})(.*)$`, "i");

function parseProperty(value: string): ParsedTerm {
  const [, name = "", operatorText, number = ""] = propertyPattern.exec(value) ?? [];
  const operator = comparisonOperators.find((each) => each === operatorText);
  if (!operator) return refuse({ type: "malformedProperty", value });
  const property = cardProperties.find((each) => each === name.toLowerCase());
  if (!property) {
    const suggestion = findClosest(name.toLowerCase(), cardProperties);
    return refuse({ type: "unknownProperty", name, suggestion });
  }
  if (!/^-?\d{1,9}(?:\.\d{1,6})?$/.test(number))
    return refuse({ type: "malformedNumber", value, property, operator });
  // Adding 0 turns -0 into 0.
  const numericValue = Number(number) + 0;
  if (property === "r" && (numericValue < 0 || numericValue > 1))
    return refuse({ type: "recallOutOfRange", operator });
  return accept({ type: "prop", property, operator, value: numericValue });
}

const gradeWords: Readonly<Record<Grade, string>> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

function parseRated(value: string): ParsedTerm {
  const [days = "", gradeText, ...rest] = value.split(":");
  if (!/^[1-9]\d{0,4}$/.test(days) || rest.length > 0) return refuse({ type: "malformedDays", value });
  if (gradeText === undefined) return accept({ type: "rated", days: Number(days) });
  const grade = grades.find(
    (each) => String(each) === gradeText || gradeWords[each] === gradeText.toLowerCase(),
  );
  return grade
    ? accept({ type: "rated", days: Number(days), grade })
    : refuse({ type: "unknownGrade", value, days });
}

const unknownValue = (key: string, value: string, knownValues: readonly string[]): ParsedTerm =>
  refuse({
    type: "unknownValue",
    key,
    value,
    knownValues,
    suggestion: value === "" ? undefined : findClosest(value.toLowerCase(), knownValues),
  });

/** What was probably meant: at most two edits away, where a wrong first letter counts as one more; or a word that begins alike. */
function findClosest(word: string, known: readonly string[]): string | undefined {
  const maxDistance = Math.min(2, word.length - 1);
  const ranked = known.map((each) => ({
    each,
    distance: editDistance(word, each, maxDistance + 1),
    rank: editDistance(word, each, maxDistance + 1) + (each[0] === word[0] ? 0 : 1),
  }));
  const best = ranked
    .filter(({ distance }) => distance <= maxDistance)
    .toSorted((a, b) => a.rank - b.rank)[0];
  return (
    best?.each ?? known.find((each) => word.length > 1 && (each.startsWith(word) || word.startsWith(each)))
  );
}
