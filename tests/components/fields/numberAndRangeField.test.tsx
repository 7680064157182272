import type { ComponentProps } from "react";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NumberField } from "../../../src/components/fields/NumberField";
import { StepsField } from "../../../src/features/settings/schedule/StepsField";
import { RangeField } from "../../../src/components/fields/RangeField";

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

it("a number is reported once, when the input is finished, not during typing", () => {
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

/** Of the desired retention, at 0.9. */
function renderRangeField(preview: Pick<ComponentProps<typeof RangeField>, "renderPreview"> = {}) {
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
      {...preview}
    />,
  );
  return { onChange, slider: screen.getByRole("slider") };
}

it("a slider shows its value while it moves, and reports it when the person has finished", () => {
  const { onChange, slider } = renderRangeField();
  for (const value of ["0.89", "0.88", "0.85"]) fireEvent.change(slider, { target: { value } });
  expect(screen.getByText("Retention 0.85")).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(slider);
  expect(onChange.mock.calls).toEqual([[0.85]]);
});

it("a field that was not edited reports nothing when the number is changed elsewhere", () => {
  const onChange = vi.fn<(value: number) => void>();
  const field = (value: number) => (
    <NumberField id="n" label="New cards" hint="" value={value} max={999} onChange={onChange} />
  );
  const { rerender, unmount } = render(field(20));
  rerender(field(30));
  expect(screen.getByLabelText<HTMLInputElement>("New cards").value).toBe("30");
  unmount();
  expect(onChange).not.toHaveBeenCalled();
});

it("learning steps are reported once, and at most as many as are stored", () => {
  const onChange = vi.fn<(steps: readonly string[]) => void>();
  render(<StepsField id="s" label="Steps" hint="" value={["1m"]} onChange={onChange} />);
  const input = screen.getByLabelText("Steps");
  for (const value of ["1m 1", "1m 10m", "1m 10m 1d"]) fireEvent.change(input, { target: { value } });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(input);
  expect(onChange.mock.calls).toEqual([[["1m", "10m", "1d"]]]);
  fireEvent.change(input, { target: { value: "1m ".repeat(11) } });
  fireEvent.blur(input);
  expect(onChange).toHaveBeenCalledOnce();
  expect(screen.getByText(/at most 10 steps/)).toBeTruthy();
});

it("a slider goes back to where it was with Escape, and with the button beside it", () => {
  const { onChange, slider } = renderRangeField({ renderPreview: (value) => `to ${value}` });
  fireEvent.change(slider, { target: { value: "0.8" } });
  expect(screen.getByText("to 0.8")).toBeTruthy();
  fireEvent.keyDown(slider, { key: "Escape" });
  fireEvent.change(slider, { target: { value: "0.8" } });
  fireEvent.click(screen.getByRole("button", { name: "Keep 0.9" }));
  fireEvent.blur(slider);
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(slider, { target: { value: "0.8" } });
  fireEvent.click(screen.getByRole("button", { name: "Apply 0.8" }));
  expect(onChange.mock.calls).toEqual([[0.8]]);
});

it("digits and letters are read as an input method types them: full width, Arabic and Persian", () => {
  for (const value of ["１２", " 12 ", "١٢", "۱۲"]) {
    const { onChange, input } = renderNumberField();
    fireEvent.change(input, { target: { value } });
    fireEvent.blur(input);
    expect(onChange.mock.calls).toEqual([[12]]);
    cleanup();
  }
  for (const value of ["1m　10m", "１ｍ　１０ｍ", "1m、10m", "١m، ١٠m"]) {
    const onChange = vi.fn<(steps: readonly string[]) => void>();
    render(<StepsField id="s" label="Steps" hint="" value={["1d"]} onChange={onChange} />);
    fireEvent.change(screen.getByLabelText("Steps"), { target: { value } });
    fireEvent.blur(screen.getByLabelText("Steps"));
    expect(onChange.mock.calls).toEqual([[["1m", "10m"]]]);
    cleanup();
  }
});

it("the Enter that ends a composition reports no steps", () => {
  const onChange = vi.fn<(steps: readonly string[]) => void>();
  render(<StepsField id="s" label="Steps" hint="" value={["1m"]} onChange={onChange} />);
  const input = screen.getByLabelText("Steps");
  fireEvent.change(input, { target: { value: "2m" } });
  fireEvent.keyDown(input, { key: "Enter", keyCode: 229 });
  fireEvent.keyDown(input, { key: "Enter", isComposing: true });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: "Enter", keyCode: 13 });
  expect(onChange.mock.calls).toEqual([[["2m"]]]);
});

it("an invalid step says that the setting stays without steps, if it has none", () => {
  render(<StepsField id="s" label="Steps" hint="" value={[]} onChange={() => undefined} />);
  fireEvent.change(screen.getByLabelText("Steps"), { target: { value: "x" } });
  expect(screen.getByText(/The setting stays without steps until then\./)).toBeTruthy();
});

it("the focus goes to the slider when a button beside it is pressed and disappears", () => {
  const { slider } = renderRangeField({ renderPreview: (value) => `to ${value}` });
  for (const name of ["Keep 0.9", "Apply 0.8"]) {
    fireEvent.change(slider, { target: { value: "0.8" } });
    const button = screen.getByRole("button", { name });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(slider);
  }
});
