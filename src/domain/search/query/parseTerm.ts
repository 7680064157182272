/** A term with a colon, `is:due`, from its key and value; or what is wrong with it, as a sentence. */
import { type Flag, flags } from "../../events/log";
import { type Grade, grades } from "../../scheduling/fsrs";
import { editDistance } from "../../study/typedAnswer";
import {
  type CardProperty,
  type QueryTerm,
  comparisonOperators,
  flagKeywords,
  cardKinds,
  cardProperties,
  stateFilters,
} from "./query";

/** The term, or the sentence. */
export type ParsedTerm = QueryTerm | string;

const termParsers: Readonly<Record<string, (value: string) => ParsedTerm>> = {
  deck: (value) => parseName("deck", value, "a chapter, or a part of its title: deck:introduction"),
  section: (value) => parseName("section", value, "a section, or a part of its title: section:pipelines"),
  tag: (value) => parseName("tag", value, "a tag: tag:cloud"),
  kind: (value) => {
    const kind = cardKinds.find((each) => each === value.toLowerCase());
    return kind ? { type: "kind", kind } : describeUnknown("kind", value, cardKinds);
  },
  is: (value) => {
    const state = stateFilters.find((each) => each === value.toLowerCase());
    return state ? { type: "is", state } : describeUnknown("is", value, stateFilters);
  },
  flag: parseFlag,
  prop: parseProperty,
  rated: parseRated,
  note: (value) =>
    value.trim() === ""
      ? "note: wants a word of yours: note:tables. For any note, has:note."
      : { type: "note", text: value },
  has: (value) =>
    value.toLowerCase() === "note" ? { type: "has", what: "note" } : describeUnknown("has", value, ["note"]),
};

/** The words that can stand before a colon. */
const termKeys: readonly string[] = Object.keys(termParsers);

export function parseTerm(key: string, value: string): ParsedTerm {
  const parser = Object.hasOwn(termParsers, key) ? termParsers[key] : undefined;
  if (parser) return parser(value);
  const suggestion = findClosest(key, termKeys);
  return (
    `${key}: is not something to search by${describeSuggestion(suggestion && `${suggestion}:`)} ` +
    `Known are: ${termKeys.map((each) => `${each}:`).join(" ")}. To find a colon itself, put it in quotation marks.`
  );
}

const describeSuggestion = (suggestion: string | undefined): string =>
  suggestion === undefined ? "." : `; did you mean ${suggestion}?`;

const parseName = (type: "deck" | "section" | "tag", name: string, expected: string): ParsedTerm =>
  name.trim() === "" ? `${type}: wants ${expected}.` : { type, name };

function parseFlag(value: string): ParsedTerm {
  const word = value.toLowerCase();
  const found = flags.find((each: Flag) => String(each) === word || flagKeywords[each] === word);
  return found === undefined
    ? describeUnknown("flag", value, [...flags.map(String), ...flagKeywords])
    : { type: "flag", flag: found };
}

const propertyPattern = new RegExp(`^([a-z]*)(${comparisonOperators.join("|")})(.*)$`, "i");
const propertyDescriptions: Readonly<Record<CardProperty, string>> = {
  s: "stability in days",
  r: "retrievability, 0 to 1",
  d: "difficulty, 1 to 10",
  lapses: "how often it was forgotten",
  reps: "how often it was graded",
  due: "days from today",
  ivl: "interval in days",
};
const propertyHelp = `Known are: ${cardProperties.map((each) => `${each} (${propertyDescriptions[each]})`).join(", ")}.`;

function parseProperty(value: string): ParsedTerm {
  const [, name = "", operatorText, number = ""] = propertyPattern.exec(value) ?? [];
  const operator = comparisonOperators.find((each) => each === operatorText);
  if (!operator)
    return `prop:${value} wants a name, a comparison and a number, without spaces: prop:lapses>3. ${propertyHelp}`;
  const found = cardProperties.find((each) => each === name.toLowerCase());
  if (!found) {
    const suggestion = findClosest(name.toLowerCase(), cardProperties);
    return `prop:${name} is not known${describeSuggestion(suggestion && `prop:${suggestion}`)} ${propertyHelp}`;
  }
  if (!/^-?\d{1,9}(?:\.\d{1,6})?$/.test(number)) {
    return `prop:${value} wants a plain number after ${operator}: prop:${found}${operator}${found === "r" ? "0.8" : "3"}.`;
  }
  // Adding 0 makes one zero of the two.
  const numericValue = Number(number) + 0;
  if (found === "r" && (numericValue < 0 || numericValue > 1)) {
    return `prop:r is a chance from 0 to 1; for 80% write prop:r${operator}0.8.`;
  }
  return { type: "prop", property: found, operator, value: numericValue };
}

const gradeWords: Readonly<Record<Grade, string>> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

function parseRated(value: string): ParsedTerm {
  const [days = "", grade, ...rest] = value.split(":");
  if (!/^[1-9]\d{0,4}$/.test(days) || rest.length > 0) {
    return `rated:${value} wants a number of days: rated:7 for what was graded within 7 days, rated:7:1 for Again.`;
  }
  if (grade === undefined) return { type: "rated", days: Number(days) };
  const found = grades.find((each) => String(each) === grade || gradeWords[each] === grade.toLowerCase());
  return found
    ? { type: "rated", days: Number(days), grade: found }
    : `rated:${value} names no grade. They are 1 (Again), 2 (Hard), 3 (Good) and 4 (Easy): rated:${days}:1.`;
}

function describeUnknown(key: string, value: string, known: readonly string[]): string {
  const knownList = known.map((each) => `${key}:${each}`).join(", ");
  if (value === "") return `${key}: wants one of these: ${knownList}.`;
  const suggestion = findClosest(value.toLowerCase(), known);
  return `${key}:${value} is not known${describeSuggestion(suggestion && `${key}:${suggestion}`)} Known are: ${knownList}.`;
}

/** What was probably meant: two slips away at most, a first letter mistaken counting for one more; or what was begun. */
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
