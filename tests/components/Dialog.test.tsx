/** A dialog is open as long as its owner says so, for any order of the browser's events. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../../src/components/Dialog";
import { focusField } from "../../src/components/fields/focusField";
import { maxDoublePressMs } from "../../src/hooks/input/doublePress";

beforeEach(() => {
  vi.spyOn(HTMLDialogElement.prototype, "showModal").mockImplementation(function showModal(
    this: HTMLDialogElement,
  ) {
    this.open = true;
  });
  vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function close(this: HTMLDialogElement) {
    this.open = false;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("Dialog", () => {
  it("leaves closing to its owner when Escape is pressed", () => {
    const onClose = vi.fn<() => void>();
    render(
      <Dialog title="Note" open onClose={onClose}>
        <p>Text</p>
      </Dialog>,
    );
    const isDefault = fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
    expect(isDefault).toBe(false);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("stays open if an earlier close event arrives after it was opened again", () => {
    const onClose = vi.fn<() => void>();
    const dialog = (open: boolean) => (
      <Dialog title="Note" open={open} onClose={onClose}>
        <p>Text</p>
      </Dialog>
    );
    const { rerender } = render(dialog(true));
    rerender(dialog(false));
    rerender(dialog(true));
    fireEvent(screen.getByRole("dialog"), new Event("close"));
    expect(onClose).not.toHaveBeenCalled();
  });

  it("tells its owner when the browser closes it by itself", () => {
    const onClose = vi.fn<() => void>();
    render(
      <Dialog title="Note" open onClose={onClose}>
        <p>Text</p>
      </Dialog>,
    );
    const dialog = screen.getByRole<HTMLDialogElement>("dialog");
    dialog.close();
    fireEvent(dialog, new Event("close"));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("that has just opened ignores pointers, inside and outside, but not keys", () => {
    vi.useFakeTimers();
    const [onPress, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const dialog = (open: boolean) => (
      <Dialog title="2 cards" open={open} onClose={onClose}>
        <button onClick={onPress}>Reset</button>
      </Dialog>
    );
    const { rerender } = render(dialog(false));
    vi.advanceTimersByTime(5_000);
    fireEvent.pointerDown(document.body, { clientX: 5, clientY: 5 });
    rerender(dialog(true));
    const tap = (name: string, clientX = 5) => {
      fireEvent.pointerDown(screen.getByText(name), { clientX, clientY: 5 });
      fireEvent.click(screen.getByText(name), { detail: 1 });
    };
    /** What a pointer that is pressed beside the dialog does when it is released. */
    const pressOutside = () => {
      fireEvent.pointerDown(screen.getByRole("dialog"), { clientX: 5, clientY: 5 });
      return screen.getByRole("dialog").getAttribute("closedby");
    };
    vi.advanceTimersByTime(maxDoublePressMs - 1);
    tap("Reset");
    tap("Close");
    expect([onPress, onClose].flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(pressOutside()).toBe("closerequest");
    fireEvent.click(screen.getByText("Reset"), { detail: 0 });
    expect(onPress).toHaveBeenCalledTimes(1);
    // No finger bounces so far.
    tap("Reset", 54);
    expect(onPress).toHaveBeenCalledTimes(2);
    tap("Reset", 54);
    expect(onPress).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1);
    expect(pressOutside()).toBe("any");
    tap("Reset");
    expect(onPress).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it("opens with the focus in the field of its form: a number to be typed anew, a text to be continued", () => {
    render(
      <Dialog title="Note" open onClose={() => undefined}>
        <input aria-label="Days" defaultValue="12" ref={focusField} />
        <textarea aria-label="Words" defaultValue="12" ref={focusField} />
      </Dialog>,
    );
    const selectionOf = (label: string) => {
      const field = screen.getByLabelText<HTMLInputElement>(label);
      return [field.hasAttribute("autofocus"), field.selectionStart, field.selectionEnd];
    };
    expect(selectionOf("Days")).toEqual([true, 0, 2]);
    expect(selectionOf("Words")).toEqual([true, 2, 2]);
  });
});
