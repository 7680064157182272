/** Ignores pointer presses on what has just appeared: the second press of a double press is meant for what stood there before. */
import { type RefObject, useLayoutEffect, useRef } from "react";
import { ignoredPressMs } from "./ignoredPressMs";

/**
 * For an element whose buttons and boxes grade, submit or choose. It ignores taps, clicks and swipes for a moment after it
 * has appeared, and after each change of `shown`. Keys press at once: `useSingleActivation` stops their repeats.
 */
export function useEarlyPressGuard(element: RefObject<HTMLElement | null>, shown?: unknown): void {
  /** By `performance.now`: the computer's clock may be set, and the browser's count of clicks starts again 25 px away. */
  const last = useRef({ shown, shownAt: Number.NaN });
  // Layout effects, so that the moment is that at which it is seen.
  useLayoutEffect(() => {
    const isNew = Number.isNaN(last.current.shownAt) || !Object.is(last.current.shown, shown);
    if (isNew) last.current = { shown, shownAt: performance.now() };
  });
  useLayoutEffect(() => {
    const onPress = (event: MouseEvent) => {
      // A key and assistive technology click with a count of 0.
      const isPointer = event.type === "pointerup" || event.detail > 0;
      if (!isPointer || performance.now() - last.current.shownAt >= ignoredPressMs) return;
      if (!(event.target instanceof Element) || !element.current?.contains(event.target)) return;
      // A link grades and chooses nothing.
      if (event.target.closest("a[href]")) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Whoever has typed since has seen it.
    const onInput = () => {
      last.current.shownAt = -Infinity;
    };
    // In the capture phase, before any listener of a screen.
    const options = { capture: true };
    document.addEventListener("click", onPress, options);
    document.addEventListener("pointerup", onPress, options);
    document.addEventListener("input", onInput, options);
    return () => {
      document.removeEventListener("click", onPress, options);
      document.removeEventListener("pointerup", onPress, options);
      document.removeEventListener("input", onInput, options);
    };
  }, [element]);
}
