/** The optimizer store: the state of a run of the FSRS optimizer. */
import type { OptimizationResult } from "../../domain/optimizer/optimizeParameters";
import { type StoreApi, createStore } from "zustand";

export type OptimizerState =
  | { readonly type: "idle" }
  | {
      readonly type: "running";
      /** The fraction of the training that is done, 0 to 1; undefined while the code is loading. */
      readonly progress: number | undefined;
      readonly cancel: () => void;
    }
  | { readonly type: "done"; readonly fit: OptimizationResult }
  | { readonly type: "failed"; readonly message: string };

export const createOptimizerStore = (): StoreApi<OptimizerState> =>
  createStore<OptimizerState>(() => ({ type: "idle" }));
