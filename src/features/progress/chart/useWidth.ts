/** The width of an element in CSS pixels, so that a chart's text keeps its size on a phone. */
import { useCallback, useState } from "react";

const initialWidth = 320;
/** The margins of the charts alone take almost as much. */
const narrowest = 120;

export function useWidth(): readonly [ref: (element: Element | null) => () => void, width: number] {
  const [width, setWidth] = useState(initialWidth);
  const ref = useCallback((element: Element | null) => {
    const observer = new ResizeObserver(([entry]) => {
      // An element that is hidden has a width of 0. Nobody sees it, and it has its width again when it is shown.
      if (entry && entry.contentRect.width >= narrowest) setWidth(entry.contentRect.width);
    });
    if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
