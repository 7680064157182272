/** The messages between the page and the planner's worker. */
import type { Outlook } from "../domain/planning/outlookSteps";
import type { PlanRequest } from "../domain/planning/planRequest";
import type { Plan, PlanResult } from "../domain/planning/planResult";

export type PlannerRequest =
  /** `boundGroup`: the group of cards whose bound is computed, too. */
  | { readonly type: "plan"; readonly request: PlanRequest; readonly boundGroup: string }
  /** Answered one by one, in their order. */
  | { readonly type: "outlooks"; readonly requests: readonly PlanRequest[] };

export type PlannerResponse =
  /** The fraction of the work that is done, 0 to 1. */
  | { readonly type: "progress"; readonly fraction: number }
  | { readonly type: "provisional"; readonly plan: Plan }
  /** `groupBound`: the most that anyone could recall of the group, 0 to 1. */
  | { readonly type: "planned"; readonly result: PlanResult; readonly groupBound: number | undefined }
  | { readonly type: "outlook"; readonly index: number; readonly outlook: Outlook }
  | { readonly type: "failed"; readonly message: string };
