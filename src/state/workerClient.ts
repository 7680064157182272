/** A worker for heavy work about memories: made when it is asked for, gone when it has answered or is stopped. */
import type { WorkerRequest, WorkerResponse } from "../workers/messages";

/** Returns how to stop it. */
export function runInWorker(request: WorkerRequest, onResponse: (told: WorkerResponse) => void): () => void {
  const worker = new Worker(new URL("../workers/optimizer.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerResponse>) => onResponse(data));
  worker.addEventListener("error", (event) => {
    onResponse({
      type: "failed",
      message: event.message || "its file could not be fetched: go online once, and try again",
    });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own has no other origin
  worker.postMessage(request);
  return () => worker.terminate();
}
