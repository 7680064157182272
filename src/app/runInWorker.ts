/** Runs one request in a new worker. */
import type { Platform } from "../state/platform";

export const runInWorker: Platform["runInWorker"] = (request, onResponse) => {
  const worker = new Worker(new URL("../workers/optimizer.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Parameters<typeof onResponse>[0]>) =>
    onResponse(data),
  );
  worker.addEventListener("error", (event) =>
    onResponse({
      type: "failed",
      message: event.message || "the code for this could not be loaded. Go online and try again",
    }),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own has no other origin
  worker.postMessage(request);
  return () => worker.terminate();
};
