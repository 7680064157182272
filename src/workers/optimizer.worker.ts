/** A web worker for slow work: optimizing FSRS parameters and simulating the workload. */
import wasm from "fsrs-browser/fsrs_browser_bg.wasm?url";
import { errorMessageOf } from "../domain/errorMessageOf";
import { optimizeParameters } from "../domain/optimizer/optimizeParameters";
import { simulateWorkload } from "../domain/planning/workload/simulateWorkload";
import { seededRandom } from "../domain/random/seededRandom";
import { loadTrainer } from "./loadTrainer";
import type { OptimizerRequest, OptimizerResponse } from "./optimizerMessages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page only
const respond = (response: OptimizerResponse) => self.postMessage(response);

async function answerRequest(request: OptimizerRequest): Promise<void> {
  switch (request.type) {
    case "fit": {
      respond({ type: "loading" });
      const train = await loadTrainer(wasm, (fraction) => respond({ type: "training", fraction }));
      respond({ type: "training", fraction: 0 });
      respond({ type: "fitted", result: optimizeParameters(request.histories, request.scheduling, train) });
      return;
    }
    case "simulate":
      for (const desiredRetention of request.desiredRetentions) {
        const workload = simulateWorkload(
          request.input,
          { ...request.scheduling, desiredRetention },
          seededRandom(1),
        );
        respond({ type: "simulated", desiredRetention, workload });
      }
  }
}

self.addEventListener("message", ({ data }: MessageEvent<OptimizerRequest>) => {
  answerRequest(data).catch((failure: unknown) =>
    respond({ type: "failed", message: errorMessageOf(failure) }),
  );
});
