/** Makes one press act once: a held key and a double press would otherwise act again, or press what has appeared meanwhile. */
import { useLayoutEffect } from "react";
import { maxDoublePressPx, maxDoublePressMs } from "./doublePress";

const controls = "button, a, summary, label, input[type=checkbox], input[type=radio]";

/**
 * A button ignores the second press of a double press within 300 ms, also if it means something else by then.
 * A link leads to the same place twice; a box and a `<summary>` take back what they did; a radio, a slider and a text field
 * keep their value. A second press on these does no harm, so only one that was meant for another control is ignored.
 * After a control that is gone, such as a link to another screen, nothing beside it is pressed within 300 ms.
 * A held key types nothing into an element that was focused after it went down.
 */
export function useSingleActivation(): void {
  useLayoutEffect(() => {
    let lastControl: Element | undefined;
    /** What had the focus when a key last went down. */
    let pressedOn: EventTarget | null;
    /** When a pointer last went down, and when it last clicked a control, in milliseconds as events have it. */
    let downAt = -Infinity;
    let lastClickAt = -Infinity;
    let lastX = 0;
    let lastY = 0;
    const onPointerDown = ({ timeStamp }: PointerEvent) => {
      downAt = timeStamp;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // Presses with a key between them are no double press.
      lastClickAt = -Infinity;
      const { key, target } = event;
      if (!event.repeat) pressedOn = target;
      if (!event.repeat || !(target instanceof Element)) return;
      const isPress = key === "Enter" || key === " ";
      // A key that has opened a text field is not meant for it.
      const isMoved = target !== pressedOn && (isPress || key.length === 1);
      const isSubmit = key === "Enter" && target.closest("input");
      // Browsers click a focused control again for every repeat of Enter.
      if (!isMoved && !isSubmit && !(isPress && target.closest(controls))) return;
      event.preventDefault();
      // A text field that has just appeared listens to Enter itself.
      if (isSubmit) event.stopPropagation();
    };
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      // Keys and assistive technology click with a count of 0.
      if (!control || event.detail === 0) return;
      // The times of the events themselves, which a busy page handles late.
      const pressedAt = downAt > lastClickAt ? downAt : event.timeStamp;
      const isSoon = pressedAt - lastClickAt < maxDoublePressMs;
      lastClickAt = event.timeStamp;
      const isBeside = Math.hypot(event.clientX - lastX, event.clientY - lastY) < maxDoublePressPx;
      lastX = event.clientX;
      lastY = event.clientY;
      // `detail` counts quick presses at one place; 25 px away it starts again. Some are intended, such as three presses on Undo.
      const isDouble =
        (event.detail > 1 && (control !== lastControl || (isSoon && control.matches("button")))) ||
        (isSoon && isBeside && lastControl?.isConnected === false);
      if (!isDouble) lastControl = control;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const abortController = new AbortController();
    // In the capture phase, before any listener of a screen.
    const options = { capture: true, signal: abortController.signal };
    document.addEventListener("keydown", onKeyDown, options);
    document.addEventListener("pointerdown", onPointerDown, options);
    document.addEventListener("click", onClick, options);
    return () => abortController.abort();
  }, []);
}
