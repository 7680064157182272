import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { maxDoublePressMs } from "../../../src/hooks/input/doublePress";
import { useSingleActivation } from "../../../src/hooks/input/useSingleActivation";

afterEach(cleanup);

type Props = { readonly onPress: (name: string) => void };

function Screen({ onPress }: Props) {
  useSingleActivation();
  const [isPaused, setPaused] = useState(false);
  const [isStarted, setStarted] = useState(false);
  return (
    <>
      <button onClick={() => onPress("First")}>First</button>
      <button onClick={() => onPress("Second")}>Second</button>
      <button
        onClick={() => {
          onPress(isPaused ? "Go on" : "Pause");
          setPaused(!isPaused);
        }}
      >
        {isPaused ? "Go on" : "Pause"}
      </button>
      {isStarted ? (
        <p>
          <button onClick={() => onPress("Show answer")}>Show answer</button>
        </p>
      ) : (
        <a href="#review" onClick={() => setStarted(true)}>
          Start
        </a>
      )}
      <a href="#guide" onClick={() => onPress("Read it")}>
        Read it
      </a>
      <label>
        <input type="checkbox" onChange={() => onPress("A box")} />A box
      </label>
      <textarea aria-label="Note" />
    </>
  );
}

type Press = {
  /** Milliseconds since the previous press. */
  readonly afterMs?: number;
  /** Milliseconds until the pointer is released; undefined for a click without a pointer. */
  readonly heldMs?: number;
  /** The browser's count of presses in quick succession at one place; 0 for a key and assistive technology. */
  readonly detail?: number;
  /** Where, in CSS pixels from the left. */
  readonly clientX?: number;
};

function setUp() {
  const pressed: string[] = [];
  let timestamp = 1_000;
  render(<Screen onPress={(name) => pressed.push(name)} />);
  const press = (
    name: string,
    { afterMs = maxDoublePressMs, heldMs, detail = 1, clientX = 0 }: Press = {},
  ) => {
    const control = screen.getByText(name);
    const dispatch = (event: Event) => {
      Object.defineProperty(event, "timeStamp", { value: timestamp });
      fireEvent(control, event);
    };
    timestamp += afterMs;
    if (heldMs !== undefined) {
      dispatch(createEvent.pointerDown(control));
      timestamp += heldMs;
    }
    dispatch(createEvent.click(control, { detail, clientX }));
  };
  return { press, pressed };
}

it("the second press of a double press does not reach a control that has just appeared there", () => {
  const { press, pressed } = setUp();
  press("First");
  press("Second", { detail: 2 });
  press("Second", { detail: 3 });
  expect(pressed).toEqual(["First"]);
  press("Second");
  expect(pressed).toEqual(["First", "Second"]);
});

it("a button is pressed again only 300 ms later", () => {
  const { press, pressed } = setUp();
  press("First");
  for (const afterMs of [40, 150, maxDoublePressMs - 1]) press("First", { afterMs, detail: 2 });
  expect(pressed).toEqual(["First"]);
  press("First", { detail: 2 });
  expect(pressed).toEqual(["First", "First"]);
});

it("the time counts from release to press, however long each press is held", () => {
  const { press, pressed } = setUp();
  press("First", { heldMs: 80 });
  press("First", { afterMs: 250, heldMs: 80, detail: 2 });
  expect(pressed).toEqual(["First"]);
  press("First", { heldMs: 80 });
  expect(pressed).toEqual(["First", "First"]);
});

it("a button is pressed as often as the browser counts single presses, however soon", () => {
  const { press, pressed } = setUp();
  for (const afterMs of [0, 60, 120]) press("First", { afterMs });
  expect(pressed).toEqual(["First", "First", "First"]);
});

it("a button whose meaning has changed is not pressed either", () => {
  const { press, pressed } = setUp();
  press("Pause");
  press("Go on", { afterMs: 150, detail: 2 });
  expect(pressed).toEqual(["Pause"]);
  press("Go on");
  expect(pressed).toEqual(["Pause", "Go on"]);
});

it("another button, a key and assistive technology work at once", () => {
  const { press, pressed } = setUp();
  press("First");
  press("Second", { afterMs: 40 });
  press("Second", { afterMs: 40, detail: 0 });
  press("Second", { afterMs: 40, detail: 0 });
  expect(pressed).toEqual(["First", "Second", "Second", "Second"]);
});

it("presses with a key between them are no double press", () => {
  const { press, pressed } = setUp();
  press("First");
  fireEvent.keyDown(document.body, { key: "3" });
  press("First", { afterMs: 40 });
  expect(pressed).toEqual(["First", "First"]);
});

it("a control that a link has brought under the finger is not pressed, but one elsewhere, or later, is", () => {
  const { press, pressed } = setUp();
  press("Start");
  press("Show answer", { afterMs: 200, clientX: 30 });
  expect(pressed).toEqual([]);
  press("Show answer", { afterMs: 200, clientX: 300 });
  press("Show answer");
  expect(pressed).toEqual(["Show answer", "Show answer"]);
});

it("links and checkboxes accept both presses of a double press", () => {
  const { press, pressed } = setUp();
  press("Read it");
  press("Read it", { afterMs: 150, detail: 2 });
  press("A box");
  press("A box", { afterMs: 150, detail: 2 });
  expect(pressed).toEqual(["Read it", "Read it", "A box", "A box"]);
  expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
});

it("a repeat of Enter on a button is stopped, the first press is not", () => {
  setUp();
  const button = screen.getByText("First");
  const press = (repeat: boolean) => fireEvent.keyDown(button, { key: "Enter", repeat });
  // False: the default action, a click, was prevented.
  expect([press(false), press(true)]).toEqual([true, false]);
});

it("a key that is held while a text field opens types nothing into it", () => {
  setUp();
  const note = screen.getByLabelText("Note");
  const press = (target: Element, key: string, repeat: boolean) => fireEvent.keyDown(target, { key, repeat });
  for (const [key, target] of [
    ["e", document.body],
    ["/", document.body],
    ["Enter", screen.getByText("First")],
    [" ", screen.getByText("First")],
  ] as const) {
    expect(press(target, key, false)).toBe(true);
    // False: the default action, which types, was prevented.
    expect([press(note, key, true), press(note, key, true)]).toEqual([false, false]);
    // The next press is meant, and may be held.
    expect([press(note, key, false), press(note, key, true)]).toEqual([true, true]);
  }
});

it("a held key that types nothing goes on while it moves the focus", () => {
  setUp();
  expect(fireEvent.keyDown(screen.getByText("Second"), { key: "Tab" })).toBe(true);
  expect(fireEvent.keyDown(screen.getByLabelText("Note"), { key: "Tab", repeat: true })).toBe(true);
});
