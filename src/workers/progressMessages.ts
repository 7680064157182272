/** The messages between the page and the worker that sums up the reviews. */
import type { HistorySummary } from "../domain/progress/historySummary";
import type { ReviewTable } from "../domain/progress/reviewTable";
import type { SchedulingOptions } from "../domain/scheduling/schedulingOptions";
import type { Day } from "../domain/time";

export type ProgressRequest = {
  readonly table: ReviewTable;
  readonly scheduling: SchedulingOptions;
  readonly today: Day;
};

export type ProgressResponse =
  | { readonly type: "summarized"; readonly summary: HistorySummary }
  | { readonly type: "failed"; readonly message: string };
