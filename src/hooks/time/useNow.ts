/** The current time, in steps of a minute, also after the machine has slept. */
import { useEffect, useState } from "react";

/** A timer that is longer than this may still be waiting long after the machine has woken up. */
const maxTimerMs = 5_000;
const minuteMs = 60_000;
const minuteOf = (timestamp: number): number => Math.floor(timestamp / minuteMs);

export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const update = () => {
      clearTimeout(timer);
      setNow((before) => (minuteOf(clock()) === minuteOf(before) ? before : clock()));
      // Each minute is shown as soon as it begins: a new day may begin with it.
      timer = setTimeout(update, Math.min(maxTimerMs, minuteMs - (clock() % minuteMs)));
    };
    update();
    document.addEventListener("visibilitychange", update);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", update);
    };
  }, [clock]);
  return now;
}
