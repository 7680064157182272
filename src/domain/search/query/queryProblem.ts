/** What can be wrong with a query, as data. `describeQueryProblem` has a sentence for each. */
import type { CardProperty, ComparisonOperator } from "./query";

export type QueryProblemReason =
  | { readonly type: "loneMinus" | "minusBeforeNothing" }
  | { readonly type: "unclosedQuote"; readonly text: string }
  | { readonly type: "emptyQuotes" | "emptyBrackets" | "unopenedBracket" | "unclosedBracket" }
  | { readonly type: "bracketsTooDeep"; readonly maxDepth: number }
  | { readonly type: "orWithoutOperand" }
  /** `suggestion` is what was probably meant. */
  | {
      readonly type: "unknownKey";
      readonly key: string;
      readonly knownKeys: readonly string[];
      readonly suggestion: string | undefined;
    }
  | {
      readonly type: "unknownValue";
      readonly key: string;
      readonly value: string;
      readonly knownValues: readonly string[];
      readonly suggestion: string | undefined;
    }
  | { readonly type: "missingValue"; readonly key: "deck" | "section" | "tag" | "note" }
  | { readonly type: "unknownProperty"; readonly name: string; readonly suggestion: string | undefined }
  | { readonly type: "malformedProperty"; readonly value: string }
  | {
      readonly type: "malformedNumber";
      readonly value: string;
      readonly property: CardProperty;
      readonly operator: ComparisonOperator;
    }
  | { readonly type: "recallOutOfRange"; readonly operator: ComparisonOperator }
  | { readonly type: "malformedDays"; readonly value: string }
  | { readonly type: "unknownGrade"; readonly value: string; readonly days: string };

/** A problem, and where it is: offsets into the text. */
export type QueryProblem = QueryProblemReason & { readonly from: number; readonly to: number };
