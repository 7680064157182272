/** A worker for heavy work about memories: made when it is asked for, gone when it has answered or is stopped. */
import type { Asked, Told } from "../worker/messages";

/** Returns how to stop it. */
export function ask(asked: Asked, hear: (told: Told) => void): () => void {
  const worker = new Worker(new URL("../worker/memory.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
  worker.addEventListener("error", (event) => {
    hear({
      type: "failed",
      says: event.message || "its file could not be fetched: go online once, and try again",
    });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own has no other origin
  worker.postMessage(asked);
  return () => worker.terminate();
}
