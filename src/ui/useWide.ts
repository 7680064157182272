/** Whether there is room for columns: the width at which Tailwind's `md:` begins. */
import { useSyncExternalStore } from "react";

const wide = "(min-width: 48rem)";

function subscribe(heard: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", heard);
  return () => query.removeEventListener("change", heard);
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
