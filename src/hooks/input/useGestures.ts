/** Touch gestures: a tap on the left or right half of an element, and a horizontal swipe. */
import { type RefObject, useEffect, useEffectEvent } from "react";

/** The shortest swipe in CSS pixels, and how many times wider than high it must be. */
const minSwipePx = 72;
const minSwipeRatio = 2;

export type Side = "left" | "right";
type GestureHandlers = {
  readonly onTap?: ((side: Side) => void) | undefined;
  readonly onSwipe?: ((side: Side) => void) | undefined;
};

/** Taps on these elements keep their own meaning. */
const interactiveSelector = "a, button, input, label, summary, textarea, select, pre, [tabindex]";

/** Every gesture must have a button that does the same. With `onSwipe`, give the element `touch-action: pan-y`. */
export function useGestures(
  element: RefObject<HTMLElement | null>,
  { onTap, onSwipe }: GestureHandlers,
): void {
  /** Handlers may change with every render, and a gesture must outlive that. */
  const tap = useEffectEvent((side: Side) => onTap?.(side));
  const swipe = useEffectEvent((side: Side) => onSwipe?.(side));
  useEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    let start: { readonly x: number; readonly y: number } | undefined;
    const onPointerDown = (event: PointerEvent) => {
      start = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : undefined;
    };
    const onPointerUp = (event: PointerEvent) => {
      if (!start) return;
      const x = event.clientX - start.x;
      const y = event.clientY - start.y;
      if (Math.abs(x) >= minSwipePx && Math.abs(x) >= minSwipeRatio * Math.abs(y))
        swipe(x < 0 ? "left" : "right");
    };
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(interactiveSelector) : null;
      if (control && control !== node && node.contains(control)) return;
      // A click that ends a text selection is not a tap.
      if (getSelection()?.isCollapsed === false) return;
      const { left, width } = node.getBoundingClientRect();
      tap(event.clientX < left + width / 2 ? "left" : "right");
    };
    node.addEventListener("pointerdown", onPointerDown);
    node.addEventListener("pointerup", onPointerUp);
    node.addEventListener("click", onClick);
    return () => {
      node.removeEventListener("pointerdown", onPointerDown);
      node.removeEventListener("pointerup", onPointerUp);
      node.removeEventListener("click", onClick);
    };
  }, [element]);
}
