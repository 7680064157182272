/** The time since the card was shown. */
import { useEffect, useState } from "react";
import type { EpochMs } from "../../domain/time";
import { useClock } from "../../state/StoresContext";

export function CardTimer({ shownAt }: { readonly shownAt: EpochMs }) {
  const clock = useClock();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const interval = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(interval);
  }, [clock]);
  const seconds = Math.max(0, Math.floor((now - shownAt) / 1000));
  return (
    <span className="text-sm text-quiet tabular-nums" role="timer" aria-label="Time on this card">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </span>
  );
}
