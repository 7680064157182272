import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { undoShortcut } from "../../../../src/features/shared/card/cardShortcuts";
import { useShortcuts } from "../../../../src/hooks/input/useShortcuts";

afterEach(cleanup);

it("a held Ctrl Z undoes once", () => {
  const undo = vi.fn<() => void>();
  const Screen = () => {
    useShortcuts([undoShortcut(undo)]);
    return null;
  };
  render(<Screen />);
  const press = (repeat: boolean) =>
    fireEvent.keyDown(document.body, { key: "z", code: "KeyZ", ctrlKey: true, repeat });
  press(false);
  for (let i = 0; i < 10; i += 1) press(true);
  expect(undo).toHaveBeenCalledOnce();
  press(false);
  expect(undo).toHaveBeenCalledTimes(2);
});
