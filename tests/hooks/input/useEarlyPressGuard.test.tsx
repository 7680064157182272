import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { maxDoublePressMs } from "../../../src/hooks/input/doublePress";
import { useEarlyPressGuard } from "../../../src/hooks/input/useEarlyPressGuard";
import { useGestures } from "../../../src/hooks/input/useGestures";

type Props = {
  readonly contentKey?: string;
  readonly doublePressesOnly?: boolean;
  readonly onPress: () => void;
};

function Screen({ contentKey, doublePressesOnly, onPress }: Props) {
  const guardedRef = useRef<HTMLDivElement>(null);
  useEarlyPressGuard(guardedRef, contentKey, doublePressesOnly);
  useGestures(guardedRef, { onSwipe: onPress });
  return (
    <>
      <div ref={guardedRef}>
        <button onClick={onPress}>Submit</button>
        <a href="#guide" onClick={onPress}>
          Read it
        </a>
        <label>
          <input type="radio" name="verdict" onChange={onPress} />
          Covered
        </label>
        <label>
          <input type="checkbox" onChange={onPress} />A red flag
        </label>
      </div>
      <button onClick={onPress}>Elsewhere</button>
      <textarea />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function setUp(doublePressesOnly = false) {
  const onPress = vi.fn<() => void>();
  const view = (contentKey: string) => (
    <Screen contentKey={contentKey} doublePressesOnly={doublePressesOnly} onPress={onPress} />
  );
  const { rerender } = render(view("question"));
  return {
    show: (contentKey: string) => rerender(view(contentKey)),
    /** The browser counts 1, also for the second press of a double press that is 25 px away. */
    tap: (name: string, heldMs = 0) => {
      fireEvent.pointerDown(screen.getByText(name));
      vi.advanceTimersByTime(heldMs);
      fireEvent.click(screen.getByText(name), { detail: 1 });
    },
    /** A tap that the page handles so much later than it was made. */
    tapHandledLate: (name: string, delayMs: number) => {
      const element = screen.getByText(name);
      const timeStamp = performance.now() - delayMs;
      for (const event of [createEvent.pointerDown(element), createEvent.click(element, { detail: 1 })]) {
        Object.defineProperty(event, "timeStamp", { value: timeStamp });
        fireEvent(element, event);
      }
    },
    swipe: () => {
      const press = (type: string, clientX: number) =>
        screen.getByText("Submit").dispatchEvent(
          Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
            pointerType: "touch",
            clientX,
            clientY: 0,
          }),
        );
      press("pointerdown", 200);
      press("pointerup", 50);
    },
    pressKey: () => fireEvent.click(screen.getByText("Submit"), { detail: 0 }),
    pressCount: () => onPress.mock.calls.length,
  };
}

it("a tap counts from when it was made, however late a busy page handles it", () => {
  const { tapHandledLate, pressCount } = setUp();
  vi.advanceTimersByTime(maxDoublePressMs + 50);
  tapHandledLate("Submit", 100);
  expect(pressCount()).toBe(0);
  tapHandledLate("Submit", 20);
  expect(pressCount()).toBe(1);
});

it("taps and swipes on newly shown content are ignored at first, and work later", () => {
  const { tap, swipe, pressCount } = setUp();
  const pressAll = () => {
    tap("Submit");
    tap("Covered");
    tap("A red flag");
    swipe();
  };
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  pressAll();
  expect(pressCount()).toBe(0);
  expect(screen.getByRole<HTMLInputElement>("radio").checked).toBe(false);
  vi.advanceTimersByTime(1);
  pressAll();
  expect(pressCount()).toBe(4);
});

it("new content in the same place starts the delay again, and nothing else does", () => {
  const { show, tap, pressCount } = setUp();
  vi.advanceTimersByTime(maxDoublePressMs);
  show("question");
  tap("Submit");
  expect(pressCount()).toBe(1);
  show("follow-up");
  tap("Submit");
  expect(pressCount()).toBe(1);
  vi.advanceTimersByTime(maxDoublePressMs);
  tap("Submit");
  expect(pressCount()).toBe(2);
});

it("keys work at once, and so does a pointer elsewhere or after typing", () => {
  const { tap, pressKey, pressCount } = setUp();
  pressKey();
  tap("Elsewhere");
  expect(pressCount()).toBe(2);
  fireEvent.input(screen.getByRole("textbox"), { target: { value: "It has been seen." } });
  tap("Submit");
  expect(pressCount()).toBe(3);
});

it("links work at once, because they grade and choose nothing", () => {
  const { tap, pressCount } = setUp();
  tap("Read it");
  expect(pressCount()).toBe(1);
});

it("a tap that goes down too early does nothing, however long it is held", () => {
  const { tap, pressCount } = setUp();
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  tap("Submit", 80);
  expect(pressCount()).toBe(0);
  tap("Submit", 80);
  expect(pressCount()).toBe(1);
});

it("with doublePressesOnly, a press after a key, or on the first content, is let through", () => {
  const { show, tap, pressCount } = setUp(true);
  tap("Submit");
  expect(pressCount()).toBe(1);
  show("changed by that tap");
  tap("Submit");
  expect(pressCount()).toBe(1);
  fireEvent.keyDown(document.body, { key: "3" });
  show("changed by that key");
  tap("Submit");
  expect(pressCount()).toBe(2);
});
