/** A web worker that simulates the daily workload. */
import { errorMessageOf } from "../domain/errorMessageOf";
import { simulateWorkload } from "../domain/planning/workload/simulateWorkload";
import { seededRandom } from "../domain/random/seededRandom";
import type { WorkloadRequest, WorkloadResponse } from "./workloadMessages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page only
const respond = (response: WorkloadResponse) => self.postMessage(response);

function answerRequest({ input, scheduling, desiredRetentions }: WorkloadRequest): void {
  for (const desiredRetention of desiredRetentions) {
    const workload = simulateWorkload(input, { ...scheduling, desiredRetention }, seededRandom(1));
    respond({ type: "simulated", desiredRetention, workload });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<WorkloadRequest>) => {
  try {
    answerRequest(data);
  } catch (failure) {
    respond({ type: "failed", message: errorMessageOf(failure) });
  }
});
