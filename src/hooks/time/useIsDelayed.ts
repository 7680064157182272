/** Whether something has been waited for longer than a delay. */
import { useEffect, useState } from "react";

/** True once `isWaiting` has been true for `delayMs` without a break. */
export function useIsDelayed(isWaiting: boolean, delayMs: number): boolean {
  const [hasTimedOut, setTimedOut] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setTimedOut(true), delayMs);
    return () => {
      clearTimeout(timer);
      setTimedOut(false);
    };
  }, [isWaiting, delayMs]);
  return hasTimedOut && isWaiting;
}
