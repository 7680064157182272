/** The messages between the page and the worker that simulates the workload. */
import type { WorkloadForecast } from "../domain/planning/workload/simulateWorkload";
import type { WorkloadInput } from "../domain/planning/workload/workloadInput";
import type { SchedulingOptions } from "../domain/scheduling/schedulingOptions";

/** One simulation for each desired retention, answered in their order. */
export type WorkloadRequest = {
  readonly input: WorkloadInput;
  readonly scheduling: SchedulingOptions;
  readonly desiredRetentions: readonly number[];
};

export type WorkloadResponse =
  | { readonly type: "simulated"; readonly desiredRetention: number; readonly workload: WorkloadForecast }
  | { readonly type: "failed"; readonly message: string };
