/** Makes one press act once: a held key and a bouncing finger would otherwise also press what has appeared meanwhile. */
import { useEffect } from "react";

const controls = "button, a, summary, label, input[type=checkbox], input[type=radio]";

/** A second press so soon and so near is the same press, unless it is on the same control. */
export const bounceMs = 300;
const bouncePx = 40;

type Press = {
  readonly control: Element;
  readonly timeStamp: number;
  readonly x: number;
  readonly y: number;
};

/** Keyboard and assistive technology click without a pointer, at the place 0, 0. */
const isPointerClick = ({ detail, clientX, clientY }: MouseEvent): boolean =>
  detail > 0 && (clientX !== 0 || clientY !== 0);

export function useSingleActivation(): void {
  useEffect(() => {
    let last: Press | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      // Browsers click a focused control again for every repeat of Enter.
      if (!event.repeat || (event.key !== "Enter" && event.key !== " ")) return;
      if (event.target instanceof Element && event.target.closest(controls)) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      if (!control || !isPointerClick(event)) return;
      const isBounce =
        last !== undefined &&
        last.control !== control &&
        event.timeStamp - last.timeStamp < bounceMs &&
        Math.hypot(event.clientX - last.x, event.clientY - last.y) < bouncePx;
      if (isBounce) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      last = { control, timeStamp: event.timeStamp, x: event.clientX, y: event.clientY };
    };
    // In the capture phase, before any listener of a screen.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKeyDown, { capture: true });
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, []);
}
