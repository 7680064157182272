/** What is wrong with a query, in words, and how to fix it. */
import type { QueryProblemReason } from "../../../domain/search/query/queryProblem";
import { type CardProperty, cardProperties } from "../../../domain/search/query/query";

const propertyDescriptions: Readonly<Record<CardProperty, string>> = {
  s: "stability in days",
  r: "retrievability, 0 to 1",
  d: "difficulty, 1 to 10",
  lapses: "how often it was forgotten",
  reps: "how often it was graded",
  due: "days from today",
  ivl: "interval in days",
};
const propertyHelp = `Use one of: ${cardProperties.map((property) => `${property} (${propertyDescriptions[property]})`).join(", ")}.`;

const missingValues: Readonly<Record<"deck" | "section" | "tag" | "note", string>> = {
  deck: "deck: needs a chapter, or part of its title: deck:introduction.",
  section: "section: needs a section, or part of its title: section:pipelines.",
  tag: "tag: needs a tag: tag:cloud.",
  note: "note: needs a word from your note, for example note:tables. To find cards with any note, use has:note.",
};

const suggest = (suggestion: string | undefined): string =>
  suggestion === undefined ? "." : `; did you mean ${suggestion}?`;

/** A part of the query, short enough for a sentence. */
const excerptOf = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;

export function describeQueryProblem(problem: QueryProblemReason): string {
  switch (problem.type) {
    case "loneMinus":
      return "This minus sign is on its own. Put it right in front of what you don't want: -is:new.";
    case "minusBeforeNothing":
      return "There is nothing after this minus sign. Put it right in front of what you don't want: -is:new.";
    case "unclosedQuote":
      return `The quotation mark before ${excerptOf(problem.text)} is not closed. Add a closing one.`;
    case "emptyQuotes":
      return "These quotation marks are empty. Fill them in or remove them.";
    case "emptyBrackets":
      return "These brackets are empty. Fill them in or remove them.";
    case "unopenedBracket":
      return "This closing bracket has no opening bracket. Remove it, or put it in quotation marks.";
    case "unclosedBracket":
      return "This bracket is not closed. Add a closing bracket.";
    case "bracketsTooDeep":
      return `Brackets can be nested ${problem.maxDepth} deep. Everything after this one is ignored.`;
    case "orWithoutOperand":
      return '"or" needs something on both sides: is:due or is:new. To find the word itself, put it in quotation marks.';
    case "unknownKey": {
      const { key, knownKeys, suggestion } = problem;
      return (
        `${key}: is not a search keyword${suggest(suggestion && `${suggestion}:`)} ` +
        `Use one of: ${knownKeys.map((known) => `${known}:`).join(" ")}. To find a colon itself, put it in quotation marks.`
      );
    }
    case "unknownValue": {
      const { key, value, knownValues, suggestion } = problem;
      const knownList = knownValues.map((known) => `${key}:${known}`).join(", ");
      return value === ""
        ? `${key}: needs one of these: ${knownList}.`
        : `${key}:${value} is not known${suggest(suggestion && `${key}:${suggestion}`)} Use one of: ${knownList}.`;
    }
    case "missingValue":
      return missingValues[problem.key];
    case "unknownProperty":
      return `prop:${problem.name} is not known${suggest(problem.suggestion && `prop:${problem.suggestion}`)} ${propertyHelp}`;
    case "malformedProperty":
      return `prop:${problem.value} needs a name, a comparison and a number, without spaces: prop:lapses>3. ${propertyHelp}`;
    case "malformedNumber": {
      const { value, property, operator } = problem;
      const example = `prop:${property}${operator}${property === "r" ? "0.8" : "3"}`;
      return `prop:${value} needs a plain number after ${operator}: ${example}.`;
    }
    case "recallOutOfRange":
      return `prop:r is a probability from 0 to 1. For 80% write prop:r${problem.operator}0.8.`;
    case "malformedDays":
      return `rated:${problem.value} needs a number of days: rated:7 for cards graded within 7 days, rated:7:1 for those graded Again.`;
    case "unknownGrade":
      return `rated:${problem.value} is not a grade. Use 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy): rated:${problem.days}:1.`;
  }
}
