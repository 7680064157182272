import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useSingleActivation } from "../../src/hooks/useSingleActivation";

afterEach(cleanup);

type Props = { readonly onFirst: () => void; readonly onSecond: () => void };

function Screen({ onFirst, onSecond }: Props) {
  useSingleActivation();
  return (
    <>
      <button onClick={onFirst}>First</button>
      <button onClick={onSecond}>Second</button>
    </>
  );
}

function setUp() {
  const onFirst = vi.fn<() => void>();
  const onSecond = vi.fn<() => void>();
  render(<Screen onFirst={onFirst} onSecond={onSecond} />);
  /** `detail` is the browser's count of presses in quick succession at one place. */
  const press = (name: string, detail: number) => fireEvent.click(screen.getByText(name), { detail });
  return { onFirst, onSecond, press };
}

it("the second press of a double press does not reach another control that has appeared there", () => {
  const { onFirst, onSecond, press } = setUp();
  press("First", 1);
  press("Second", 2);
  expect([onFirst.mock.calls.length, onSecond.mock.calls.length]).toEqual([1, 0]);
  press("Second", 1);
  expect(onSecond).toHaveBeenCalledOnce();
});

it("presses one by one count, and a double press on one control, too", () => {
  const { onFirst, onSecond, press } = setUp();
  press("First", 1);
  press("First", 2);
  press("Second", 1);
  expect([onFirst.mock.calls.length, onSecond.mock.calls.length]).toEqual([2, 1]);
});

it("a repeat of Enter on a button is stopped, the first press is not", () => {
  setUp();
  const button = screen.getByText("First");
  const press = (repeat: boolean) => fireEvent.keyDown(button, { key: "Enter", repeat });
  // False: the default, which is a click, was prevented.
  expect([press(false), press(true)]).toEqual([true, false]);
});
