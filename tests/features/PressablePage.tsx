/** What the app does on every screen about presses and the focus, and taps as a touch screen makes them. */
import { createEvent, fireEvent } from "@testing-library/react";
import { type ReactNode, useEffect } from "react";
import { keepFocus } from "../../src/browser/keepFocus";
import { useSingleActivation } from "../../src/hooks/input/useSingleActivation";

/** As `Shell` and `Notifications` do it. */
export function PressablePage({ children }: { readonly children: ReactNode }) {
  useSingleActivation();
  useEffect(keepFocus, []);
  return children;
}

/** The browser counts it as a single press. Its time is that of `performance`, which may be faked. */
export function tap(button: HTMLElement | undefined): void {
  if (!button) throw new Error("no button");
  for (const event of [createEvent.pointerDown(button), createEvent.click(button, { detail: 1 })]) {
    Object.defineProperty(event, "timeStamp", { value: performance.now() });
    fireEvent(button, event);
  }
}
