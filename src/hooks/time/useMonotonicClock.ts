/** A clock for durations: it never goes back, and it goes on while the computer's clock is set back. */
import { useState } from "react";

/** Epoch milliseconds, as `clock`. `startAt`: a time that has passed, whatever `clock` says. */
export function useMonotonicClock(clock: () => number, startAt: () => number): () => number {
  const [monotonicClock] = useState(() => {
    /** Milliseconds from the time origin of `performance.now`. It grows when the clock is set forward, and when the computer has slept. */
    let offset = startAt() - performance.now();
    return () => {
      offset = Math.max(offset, clock() - performance.now());
      return Math.round(offset + performance.now());
    };
  });
  return monotonicClock;
}
