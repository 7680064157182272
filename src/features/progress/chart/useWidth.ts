/** The width of an element in CSS pixels, so that a chart's text keeps its size on a phone. */
import { useCallback, useState } from "react";

const initialWidth = 320;
/** The margins of the charts alone take almost as much. */
const minWidth = 120;

export function useWidth(): readonly [ref: (element: Element | null) => () => void, width: number] {
  const [width, setWidth] = useState(initialWidth);
  const ref = useCallback((element: Element | null) => {
    const observer = new ResizeObserver(([entry]) => {
      // A hidden element has a width of 0 until it is shown again.
      if (entry && entry.contentRect.width >= minWidth) setWidth(entry.contentRect.width);
    });
    if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
