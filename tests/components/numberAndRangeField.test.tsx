import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NumberField } from "../../src/components/NumberField";
import { RangeField } from "../../src/components/RangeField";

afterEach(cleanup);

function renderNumberField() {
  const onChange = vi.fn<(value: number) => void>();
  const view = render(
    <NumberField
      id="n"
      label="Maximum interval"
      hint=""
      value={100}
      min={1}
      max={36_500}
      onChange={onChange}
    />,
  );
  return { onChange, view, input: screen.getByLabelText("Maximum interval") };
}

it("a number is reported once, when the person has finished, and not on the way", () => {
  const { onChange, input } = renderNumberField();
  for (const value of ["3", "36", "365", "36500"]) fireEvent.change(input, { target: { value } });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: "Enter" });
  expect(onChange.mock.calls).toEqual([[36_500]]);
});

it("a number is reported on leaving the field, the page or the screen", () => {
  const leave: readonly ((input: HTMLElement, unmount: () => void) => void)[] = [
    (input) => fireEvent.blur(input),
    () => window.dispatchEvent(new Event("pagehide")),
    (_, unmount) => unmount(),
  ];
  for (const act of leave) {
    const { onChange, input, view } = renderNumberField();
    fireEvent.change(input, { target: { value: "7" } });
    act(input, view.unmount);
    expect(onChange).toHaveBeenCalledWith(7);
    cleanup();
  }
});

it("an invalid number is never reported", () => {
  const { onChange, input } = renderNumberField();
  fireEvent.change(input, { target: { value: "36501" } });
  fireEvent.blur(input);
  expect(onChange).not.toHaveBeenCalled();
});

it("a slider shows its value while it moves, and reports it when the person has finished", () => {
  const onChange = vi.fn<(value: number) => void>();
  render(
    <RangeField
      id="r"
      value={0.9}
      min={0.7}
      max={0.97}
      step={0.01}
      label={(value) => `Retention ${value}`}
      hint={() => ""}
      valueText={String}
      onChange={onChange}
    />,
  );
  const slider = screen.getByRole("slider");
  for (const value of ["0.89", "0.88", "0.85"]) fireEvent.change(slider, { target: { value } });
  expect(screen.getByText("Retention 0.85")).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(slider);
  expect(onChange.mock.calls).toEqual([[0.85]]);
});
