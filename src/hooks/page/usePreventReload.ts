/** Holds back automatic reloads while something on the page must not be interrupted. */
import { useEffect } from "react";
import { preventAutomaticReload } from "../../browser/reload";

export function usePreventReload(isActive: boolean): void {
  useEffect(() => (isActive ? preventAutomaticReload() : undefined), [isActive]);
}
