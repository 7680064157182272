/** A web worker that sums up all reviews for the charts. */
import { errorMessageOf } from "../domain/errorMessageOf";
import { summarizeHistory } from "../domain/progress/historySummary";
import type { EpochMs } from "../domain/time";
import type { ProgressRequest, ProgressResponse } from "./progressMessages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page only
const respond = (response: ProgressResponse) => self.postMessage(response);

const utcOffsetMinutes = (timestamp: EpochMs): number => -new Date(timestamp).getTimezoneOffset();

self.addEventListener("message", ({ data }: MessageEvent<ProgressRequest>) => {
  try {
    const summary = summarizeHistory(data.table, data.scheduling, data.today, utcOffsetMinutes);
    respond({ type: "summarized", summary });
  } catch (failure) {
    respond({ type: "failed", message: errorMessageOf(failure) });
  }
});
