/** How many sections of a chapter are rendered: the first few at once, the others one by one, so that input is never blocked. */
import { useEffect, useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

const initialSectionCount = 3;

export function useRenderedSectionCount(total: number): number {
  const { hash, key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop && key !== "default";
  // A link to a place in the chapter needs every section above it, and so does the way back to one.
  const [count, setCount] = useState(hash || isReturn ? total : initialSectionCount);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
