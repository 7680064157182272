/** A status message that needs no action and disappears by itself. It fits above a page's heading and doesn't catch presses. */
import { type ReactNode, useEffect, useEffectEvent } from "react";

type Props = { readonly delayMs: number; readonly onTimeout: () => void; readonly children: ReactNode };

export function BriefStatus({ delayMs, onTimeout, children }: Props) {
  const timeOut = useEffectEvent(onTimeout);
  useEffect(() => {
    const timer = setTimeout(() => timeOut(), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return (
    <p className="rise rounded-full border border-line bg-surface px-3 text-xs text-quiet">{children}</p>
  );
}
