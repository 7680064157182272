/** A dialog is open as long as its owner says so, for any order of the browser's events. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../../src/components/Dialog";

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
});
