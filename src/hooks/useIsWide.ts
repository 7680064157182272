/** Whether the viewport is at least as wide as Tailwind's `md:` breakpoint. */
import { useSyncExternalStore } from "react";

const wideQuery = "(min-width: 48rem)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(wideQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wideQuery).matches);
