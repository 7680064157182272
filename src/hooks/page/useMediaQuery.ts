/** Whether a media query matches now. */
import { useCallback, useSyncExternalStore } from "react";

/** The variants `low:` and `lowest:` of main.css. */
export const lowQuery = "(height < 26rem)";
export const lowestQuery = "(height < 20rem)";

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
