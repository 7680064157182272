/** Taps as a touch screen makes them, on a page that acts on one press once. */
import { createEvent, fireEvent } from "@testing-library/react";
import type { ReactNode } from "react";
import { useSingleActivation } from "../../src/hooks/useSingleActivation";

/** As the app's shell does it. */
export function SingleActivation({ children }: { readonly children: ReactNode }) {
  useSingleActivation();
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
