/** What a person searches for, as a tree. Searched by matches.ts, written by print.ts, read by parse.ts. */
import type { CardKind } from "../../deck";
import type { Flag } from "../../events/log";
import type { Grade } from "../../scheduling/fsrs";

export const cardKinds = [
  "term",
  "heading",
  "qa",
  "row",
  "cloze",
  "order",
  "list",
  "label",
] as const satisfies readonly CardKind[];

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

/** The names of the flags 0 to 7, as one types them. */
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
  /** Somewhere in the card, as the beginning of a word. */
  | { readonly type: "word"; readonly text: string }
  /** Somewhere in the card, just so but for case and accents. */
  | { readonly type: "phrase"; readonly text: string }
  /** `*` in a name stands for anything. */
  | { readonly type: "deck" | "section" | "tag"; readonly name: string }
  | { readonly type: "kind"; readonly kind: CardKind }
  | { readonly type: "is"; readonly state: StateFilter }
  | { readonly type: "flag"; readonly flag: Flag }
  | {
      readonly type: "prop";
      readonly property: CardProperty;
      readonly operator: ComparisonOperator;
      readonly value: number;
    }
  /** Graded within so many days, today included; with that grade, if one is given. */
  | { readonly type: "rated"; readonly days: number; readonly grade?: Grade }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "has"; readonly what: "note" };

/** Made by `all`, `any` and `not`, so that two ways to say the same brackets are the same tree. */
export type Query =
  | QueryTerm
  | { readonly type: "all" | "any"; readonly of: readonly Query[] }
  | { readonly type: "not"; readonly of: Query };

/** What every card fits. */
export const matchAll: Query = { type: "all", of: [] };

const combine = (type: "all" | "any", queries: readonly Query[]): Query => {
  const of = queries.flatMap((query) => (query.type === type ? query.of : [query]));
  const [only] = of;
  return only && of.length === 1 ? only : { type, of };
};

/** Fits what fits each of them; none is everything. */
export const allOf = (queries: readonly Query[]): Query => combine("all", queries);

/** Fits what fits one of them at least. There must be one. */
export const anyOf = (queries: readonly Query[]): Query => combine("any", queries);

export const not = (query: Query): Query => (query.type === "not" ? query.of : { type: "not", of: query });

/** The loose words of a query, which the index of texts is asked for. */
export function collectWords(query: Query): readonly string[] {
  switch (query.type) {
    case "all":
    case "any":
      return query.of.flatMap(collectWords);
    case "not":
      return collectWords(query.of);
    case "word":
      return [query.text];
    case "phrase":
    case "deck":
    case "section":
    case "tag":
    case "kind":
    case "is":
    case "flag":
    case "prop":
    case "rated":
    case "note":
    case "has":
      return [];
  }
}
