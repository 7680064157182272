/** A web worker that optimizes the FSRS parameters. */
import wasm from "fsrs-browser/fsrs_browser_bg.wasm?url";
import { errorMessageOf } from "../domain/errorMessageOf";
import { optimizeParameters } from "../domain/optimizer/optimizeParameters";
import { loadTrainer } from "./loadTrainer";
import type { OptimizerRequest, OptimizerResponse } from "./optimizerMessages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page only
const respond = (response: OptimizerResponse) => self.postMessage(response);

async function answerRequest({ histories, scheduling }: OptimizerRequest): Promise<void> {
  respond({ type: "loading" });
  const train = await loadTrainer(wasm, (fraction) => respond({ type: "training", fraction }));
  respond({ type: "training", fraction: 0 });
  respond({ type: "fitted", result: optimizeParameters(histories, scheduling, train) });
}

self.addEventListener("message", ({ data }: MessageEvent<OptimizerRequest>) => {
  answerRequest(data).catch((failure: unknown) =>
    respond({ type: "failed", message: errorMessageOf(failure) }),
  );
});
