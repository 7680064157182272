/** Ignores pointer presses on what has just appeared: the second press of a double press is meant for what stood there before. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { ignoredPressMs } from "./ignoredPressMs";

/**
 * For an element whose buttons and boxes grade, submit or choose. It ignores taps, clicks and swipes for a moment after it
 * has appeared, and after each change of `shown`. Keys press at once: `useSingleActivation` stops their repeats.
 * With `afterPointerOnly`, what a key has changed, or the page itself, may be pressed at once.
 * Returns whether a pointer that goes down now is too early.
 */
export function useEarlyPressGuard(
  element: RefObject<HTMLElement | null>,
  shown?: unknown,
  afterPointerOnly = false,
): () => boolean {
  /** By `performance.now`: the computer's clock may be set, and the browser's count of clicks starts again 25 px away. */
  const last = useRef({ shown, shownAt: Number.NaN });
  const isArmed = useRef(!afterPointerOnly);
  const isEarly = useCallback(() => performance.now() - last.current.shownAt < ignoredPressMs, []);
  // Layout effects, so that the moment is that at which it is seen.
  useLayoutEffect(() => {
    const isNew = Number.isNaN(last.current.shownAt) || !Object.is(last.current.shown, shown);
    if (isNew) last.current = { shown, shownAt: isArmed.current ? performance.now() : -Infinity };
  });
  useLayoutEffect(() => {
    /** Whether the pointer went down too early, however long it is held. */
    let isEarlyPress = false;
    const onPointerDown = () => {
      isArmed.current = true;
      isEarlyPress = isEarly();
    };
    const onKeyDown = () => {
      isArmed.current = !afterPointerOnly;
    };
    const onPress = (event: MouseEvent) => {
      // A key and assistive technology click with a count of 0.
      const isPointer = event.type === "pointerup" || event.detail > 0;
      if (!isPointer || !(isEarlyPress || isEarly())) return;
      if (event.type === "click") isEarlyPress = false;
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
    const listening = new AbortController();
    // In the capture phase, before any listener of a screen.
    const options = { capture: true, signal: listening.signal };
    document.addEventListener("pointerdown", onPointerDown, options);
    document.addEventListener("keydown", onKeyDown, options);
    document.addEventListener("click", onPress, options);
    document.addEventListener("pointerup", onPress, options);
    document.addEventListener("input", onInput, options);
    return () => listening.abort();
  }, [element, isEarly, afterPointerOnly]);
  return isEarly;
}
