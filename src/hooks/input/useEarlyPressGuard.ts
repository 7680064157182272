/** Ignores pointer presses on new content: the second press of a double press is meant for the content before it. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { maxDoublePressPx, maxDoublePressMs } from "./doublePress";

/**
 * For an element whose buttons and boxes grade, submit or choose. It ignores taps, clicks and swipes for a moment after it
 * has appeared, and after each change of `contentKey`. Keys press at once: `useSingleActivation` stops their repeats.
 * With `doublePressesOnly` it ignores only presses beside the one that has changed it.
 * Returns whether the pointer that went down last was too early.
 */
export function useEarlyPressGuard(
  element: RefObject<HTMLElement | null>,
  contentKey?: unknown,
  doublePressesOnly = false,
): () => boolean {
  /** By `performance.now`: the computer's clock may be set, and the browser's count of clicks starts again 25 px away. */
  const last = useRef({ contentKey, shownAt: Number.NaN });
  /** Where a pointer went down last, unless a key was pressed since. */
  const lastDown = useRef<Pick<PointerEvent, "clientX" | "clientY">>(undefined);
  /** Whether the pointer went down too early, however long it is held. */
  const isEarlyPress = useRef(false);
  // Layout effects, so that the time counts from when the content is seen.
  useLayoutEffect(() => {
    const isNew = Number.isNaN(last.current.shownAt) || !Object.is(last.current.contentKey, contentKey);
    const isByKey = doublePressesOnly && !lastDown.current;
    if (isNew) last.current = { contentKey, shownAt: isByKey ? -Infinity : performance.now() };
  });
  useLayoutEffect(() => {
    // The times of the events themselves, which a busy page handles late.
    const isEarly = ({ timeStamp }: Event) => timeStamp - last.current.shownAt < maxDoublePressMs;
    const onPointerDown = (event: PointerEvent) => {
      const { clientX, clientY } = event;
      const before = lastDown.current ?? { clientX: Infinity, clientY: Infinity };
      const distance = Math.hypot(clientX - before.clientX, clientY - before.clientY);
      isEarlyPress.current = isEarly(event) && !(doublePressesOnly && distance > maxDoublePressPx);
      lastDown.current = { clientX, clientY };
    };
    const onKeyDown = () => {
      lastDown.current = undefined;
    };
    const onPress = (event: MouseEvent) => {
      // A key and assistive technology click with a count of 0.
      const isPointer = event.type === "pointerup" || event.detail > 0;
      if (!isPointer || !(isEarlyPress.current || (!doublePressesOnly && isEarly(event)))) return;
      if (event.type === "click") isEarlyPress.current = false;
      if (!(event.target instanceof Element) || !element.current?.contains(event.target)) return;
      // A link grades and chooses nothing.
      if (event.target.closest("a[href]")) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // A person who has typed since has seen it.
    const onInput = () => {
      last.current.shownAt = -Infinity;
    };
    const abortController = new AbortController();
    // In the capture phase, before any listener of a screen.
    const options = { capture: true, signal: abortController.signal };
    document.addEventListener("pointerdown", onPointerDown, options);
    document.addEventListener("keydown", onKeyDown, options);
    document.addEventListener("click", onPress, options);
    document.addEventListener("pointerup", onPress, options);
    document.addEventListener("input", onInput, options);
    return () => abortController.abort();
  }, [element, doublePressesOnly]);
  return useCallback(() => isEarlyPress.current, []);
}
