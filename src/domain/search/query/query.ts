/** What a person searches for, as a tree. parseQuery.ts parses it and compileQuery.ts runs it. */
import type { CardKind } from "../../deck/card";
import type { Tier } from "../../deck/tier";
import type { Flag } from "../../events/cardChange";
import type { Grade } from "../../scheduling/memory";

export const stateFilters = [
  "due",
  "new",
  "learn",
  "review",
  "suspended",
  "buried",
  "marked",
  "leech",
  "flagged",
] as const;
export type StateFilter = (typeof stateFilters)[number];

/** Numbers of a card: stability (days), retrievability (0 to 1), difficulty (1 to 10), days until due, interval in days. */
export const cardProperties = ["s", "r", "d", "lapses", "reps", "due", "ivl"] as const;
export type CardProperty = (typeof cardProperties)[number];

export const comparisonOperators = ["<=", ">=", "!=", "<", ">", "="] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

/** The names of the flags 0 to 7 in a query. */
export const flagKeywords = [
  "none",
  "red",
  "orange",
  "green",
  "blue",
  "pink",
  "turquoise",
  "purple",
] as const;

export type QueryTerm =
  /** The card contains a word that begins with this text. */
  | { readonly type: "word"; readonly text: string }
  /** The card contains exactly this text, ignoring case and accents. */
  | { readonly type: "phrase"; readonly text: string }
  /** `*` in a name matches any text. */
  | { readonly type: "deck" | "section" | "tag"; readonly name: string }
  | { readonly type: "kind"; readonly kind: CardKind }
  | { readonly type: "tier"; readonly tier: Tier }
  | { readonly type: "is"; readonly state: StateFilter }
  | { readonly type: "flag"; readonly flag: Flag }
  | {
      readonly type: "prop";
      readonly property: CardProperty;
      readonly operator: ComparisonOperator;
      readonly value: number;
    }
  /** Graded within this many days, today included, with this grade if one is given. */
  | { readonly type: "rated"; readonly days: number; readonly grade?: Grade }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "has"; readonly what: "note" };

/** Built by `allOf`, `anyOf` and `not`, so that equivalent brackets give the same tree. */
export type Query =
  | QueryTerm
  | { readonly type: "all" | "any"; readonly operands: readonly Query[] }
  | { readonly type: "not"; readonly operand: Query };

/** Matches every card. */
export const matchAll: Query = { type: "all", operands: [] };

const combine = (type: "all" | "any", queries: readonly Query[]): Query => {
  const operands = queries.flatMap((query) => (query.type === type ? query.operands : [query]));
  const [only] = operands;
  return only && operands.length === 1 ? only : { type, operands };
};

/** Matches cards that match each query; every card if there is none. */
export const allOf = (queries: readonly Query[]): Query => combine("all", queries);

/** Matches cards that match at least one of the queries. There must be at least one. */
export const anyOf = (queries: readonly Query[]): Query => combine("any", queries);

export const not = (query: Query): Query =>
  query.type === "not" ? query.operand : { type: "not", operand: query };

/** The single words of a query, to look up in the text index. `includesExcluded`: also those that a minus sign excludes. */
export function collectWords(query: Query, includesExcluded: boolean): readonly string[] {
  switch (query.type) {
    case "all":
    case "any":
      return query.operands.flatMap((operand) => collectWords(operand, includesExcluded));
    case "not":
      return includesExcluded ? collectWords(query.operand, true) : [];
    case "word":
      return [query.text];
    case "phrase":
    case "deck":
    case "section":
    case "tag":
    case "kind":
    case "tier":
    case "is":
    case "flag":
    case "prop":
    case "rated":
    case "note":
    case "has":
      return [];
  }
}
