/** What a person searches for, as a tree. Searched by matches.ts, written by print.ts, read by parse.ts. */
import type { CardKind } from "../deck";
import type { Flag } from "../log";
import type { Grade } from "../memory";

export const kinds = [
  "term",
  "heading",
  "qa",
  "row",
  "cloze",
  "order",
  "list",
  "label",
] as const satisfies readonly CardKind[];

export const states = [
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
export type State = (typeof states)[number];

/** Numbers of a card: stability (days), retrievability (0 to 1), difficulty (1 to 10), days until due, interval in days. */
export const props = ["s", "r", "d", "lapses", "reps", "due", "ivl"] as const;
export type Prop = (typeof props)[number];

export const comparisons = ["<=", ">=", "!=", "<", ">", "="] as const;
export type Comparison = (typeof comparisons)[number];

/** The names of the flags 0 to 7, as one types them. */
export const flagWords = ["none", "red", "orange", "green", "blue", "pink", "turquoise", "purple"] as const;

export type Term =
  /** Somewhere in the card, as the beginning of a word. */
  | { readonly type: "word"; readonly text: string }
  /** Somewhere in the card, just so but for case and accents. */
  | { readonly type: "phrase"; readonly text: string }
  /** `*` in a name stands for anything. */
  | { readonly type: "deck" | "section" | "tag"; readonly name: string }
  | { readonly type: "kind"; readonly kind: CardKind }
  | { readonly type: "is"; readonly state: State }
  | { readonly type: "flag"; readonly flag: Flag }
  | {
      readonly type: "prop";
      readonly prop: Prop;
      readonly comparison: Comparison;
      readonly value: number;
    }
  /** Graded within so many days, today included; with that grade, if one is given. */
  | { readonly type: "rated"; readonly days: number; readonly grade?: Grade }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "has"; readonly what: "note" };

/** Made by `all`, `any` and `not`, so that two ways to say the same brackets are the same tree. */
export type Query =
  | Term
  | { readonly type: "all" | "any"; readonly of: readonly Query[] }
  | { readonly type: "not"; readonly of: Query };

/** What every card fits. */
export const everything: Query = { type: "all", of: [] };

const joined = (type: "all" | "any", queries: readonly Query[]): Query => {
  const of = queries.flatMap((query) => (query.type === type ? query.of : [query]));
  const [only] = of;
  return only && of.length === 1 ? only : { type, of };
};

/** Fits what fits each of them; none is everything. */
export const all = (queries: readonly Query[]): Query => joined("all", queries);

/** Fits what fits one of them at least. There must be one. */
export const any = (queries: readonly Query[]): Query => joined("any", queries);

export const not = (query: Query): Query => (query.type === "not" ? query.of : { type: "not", of: query });

/** The loose words of a query, which the index of texts is asked for. */
export function wordsOf(query: Query): readonly string[] {
  switch (query.type) {
    case "all":
    case "any":
      return query.of.flatMap(wordsOf);
    case "not":
      return wordsOf(query.of);
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
