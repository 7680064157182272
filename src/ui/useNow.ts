/** The time, asked again each minute and whenever the page is looked at again. */
import { useEffect, useState } from "react";

export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const ask = () => setNow(clock());
    const timer = setInterval(ask, 60_000);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [clock]);
  return now;
}
