/** The plan store: the newest plan for the day of the interview. */
import { type StoreApi, createStore } from "zustand";
import type { PlanChange } from "../../domain/planning/planChange";
import type { PlanRequest } from "../../domain/planning/planRequest";
import type { PlanResult } from "../../domain/planning/planResult";

export type PlanState = {
  /** The request of the newest plan, and its result, which is provisional at first. Undefined until there is one, and without an interview. */
  readonly request?: PlanRequest | undefined;
  readonly result?: PlanResult | undefined;
  /** The most that anyone could recall of the core cards, 0 to 1. */
  readonly coreBound?: number | undefined;
  /** What has changed since the plan before, and what it means. */
  readonly change?: PlanChange | undefined;
  /** The fraction of the planning that is done, 0 to 1; undefined while nothing is being planned. */
  readonly progress?: number | undefined;
  /** The person has stopped the planning, or it has failed. The next change starts it again. */
  readonly isStopped?: boolean | undefined;
  /** Why the last attempt failed. */
  readonly failure?: string | undefined;
};

export const createPlanStore = (): StoreApi<PlanState> => createStore<PlanState>(() => ({}));
