/** A finger on something: a tap on one of its halves, or a stroke sideways, far enough to be meant. */
import { type RefObject, useEffect } from "react";

/** In CSS pixels: how far a stroke goes, and how much more sideways than up or down. */
const far = 72;
const slant = 2;

export type Side = "left" | "right";
type Hand = {
  readonly tap?: ((half: Side) => void) | undefined;
  readonly swipe?: ((to: Side) => void) | undefined;
};

/** What can be pressed or scrolled by itself keeps its own meaning. */
const others = "a, button, input, label, summary, textarea, select, pre, [tabindex]";

/** A short cut for hands: whatever it does must have a button, too. With `swipe`, give the element `touch-action: pan-y`. */
export function useHand(element: RefObject<HTMLElement | null>, { tap, swipe }: Hand): void {
  useEffect(() => {
    const here = element.current;
    if (!here) return undefined;
    let start: { readonly x: number; readonly y: number } | undefined;
    const down = (event: PointerEvent) => {
      start = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : undefined;
    };
    const up = (event: PointerEvent) => {
      if (!start || !swipe) return;
      const x = event.clientX - start.x;
      const y = event.clientY - start.y;
      if (Math.abs(x) >= far && Math.abs(x) >= slant * Math.abs(y)) swipe(x < 0 ? "left" : "right");
    };
    const click = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest(others) : null;
      if (!tap || (target && target !== here && here.contains(target))) return;
      // The end of marking text is no tap.
      if (getSelection()?.isCollapsed === false) return;
      const { left, width } = here.getBoundingClientRect();
      tap(event.clientX < left + width / 2 ? "left" : "right");
    };
    here.addEventListener("pointerdown", down);
    here.addEventListener("pointerup", up);
    here.addEventListener("click", click);
    return () => {
      here.removeEventListener("pointerdown", down);
      here.removeEventListener("pointerup", up);
      here.removeEventListener("click", click);
    };
  }, [element, tap, swipe]);
}
