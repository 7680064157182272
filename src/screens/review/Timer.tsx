/** How long one has been looking at the card; only for those who asked for it. */
import { useEffect, useState } from "react";

export function Timer({ since, clock }: { readonly since: number; readonly clock: () => number }) {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const ticking = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(ticking);
  }, [clock]);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <span className="text-sm text-quiet tabular-nums" role="timer" aria-label="Time on this card">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </span>
  );
}
