/** Makes one press act once: a held key and a double press would otherwise also press what has appeared meanwhile. */
import { useEffect } from "react";

const controls = "button, a, summary, label, input[type=checkbox], input[type=radio]";

export function useSingleActivation(): void {
  useEffect(() => {
    let lastControl: Element | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      // Browsers click a focused control again for every repeat of Enter.
      if (!event.repeat || (event.key !== "Enter" && event.key !== " ")) return;
      if (!(event.target instanceof Element)) return;
      const isSubmit = event.key === "Enter" && event.target.closest("input");
      if (!event.target.closest(controls) && !isSubmit) return;
      event.preventDefault();
      // A text field that has just appeared listens to Enter itself.
      if (isSubmit) event.stopPropagation();
    };
    const onClick = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      if (!control) return;
      // The browser counts presses at one place in quick succession.
      if (event.detail > 1 && control !== lastControl) {
        event.preventDefault();
        event.stopPropagation();
      } else lastControl = control;
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
