/** The current time, in steps of a minute, also after the machine has slept. */
import { useEffect, useState } from "react";

/** A timer that is longer than this may still be waiting long after the machine has woken up. */
const checkMs = 5_000;
const minuteOf = (timestamp: number): number => Math.floor(timestamp / 60_000);

export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const update = () => setNow((before) => (minuteOf(clock()) === minuteOf(before) ? before : clock()));
    const timer = setInterval(update, checkMs);
    document.addEventListener("visibilitychange", update);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", update);
    };
  }, [clock]);
  return now;
}
