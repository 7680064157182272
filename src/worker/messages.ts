/** What the page asks of the worker, and what that tells. */
import type { Fit } from "../domain/fit/fit";
import type { History } from "../domain/fit/histories";
import type { Scheduling } from "../domain/memory";
import type { Ahead, Workload } from "../domain/workload";

export type Asked =
  | { readonly type: "fit"; readonly histories: readonly History[]; readonly scheduling: Scheduling }
  | {
      readonly type: "simulate";
      readonly ahead: Ahead;
      readonly scheduling: Scheduling;
      readonly retentions: readonly number[];
    };

export type Told =
  | { readonly type: "loading" }
  /** How much of it is done, 0 to 1. */
  | { readonly type: "training"; readonly share: number }
  | { readonly type: "fitted"; readonly fit: Fit }
  | { readonly type: "simulated"; readonly retention: number; readonly workload: Workload }
  | { readonly type: "failed"; readonly says: string };
