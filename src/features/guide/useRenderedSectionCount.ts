/** How many sections of a chapter are rendered: the first few at once, the others one by one, so that input is never blocked. */
import { startTransition, useEffect, useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

const initialSectionCount = 3;

/** `canGoOn`: whether everything that the later sections show is loaded, so that nothing is inserted between them afterwards. */
export function useRenderedSectionCount(total: number, canGoOn: boolean): number {
  const { hash, key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop && key !== "default";
  // A link into the chapter, and Back, need every section above the place that they lead to.
  const [count, setCount] = useState(hash || isReturn ? total : initialSectionCount);
  useEffect(() => {
    if (count >= total || !canGoOn) return undefined;
    const timer = setTimeout(() => startTransition(() => setCount(count + 1)));
    return () => clearTimeout(timer);
  }, [count, total, canGoOn]);
  return canGoOn ? count : Math.min(count, initialSectionCount);
}
