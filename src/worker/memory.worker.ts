/** Heavy work about memories, off the page's thread: training FSRS on a log, and simulating the days ahead. */
import wasm from "fsrs-browser/fsrs_browser_bg.wasm?url";
import { fitTo } from "../domain/fit/fit";
import { chanceFrom, simulate } from "../domain/workload";
import { trainer } from "./fsrs";
import type { Asked, Told } from "./messages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page only
const tell = (told: Told) => self.postMessage(told);

async function work(asked: Asked): Promise<void> {
  switch (asked.type) {
    case "fit": {
      tell({ type: "loading" });
      const train = await trainer(wasm, (share) => tell({ type: "training", share }));
      tell({ type: "training", share: 0 });
      tell({ type: "fitted", fit: fitTo(asked.histories, asked.scheduling, train) });
      return;
    }
    case "simulate":
      for (const retention of asked.retentions) {
        const workload = simulate(asked.ahead, { ...asked.scheduling, retention }, chanceFrom(1));
        tell({ type: "simulated", retention, workload });
      }
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  work(data).catch((failure: unknown) =>
    tell({ type: "failed", says: failure instanceof Error ? failure.message : String(failure) }),
  );
});
