/** The actions for a card that stay on the page: forms take the place of the list, and go when they are sent. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CardChange } from "../../../../src/domain/events/cardChange";
import { CardActions } from "../../../../src/features/shared/card/CardActions";
import { maxDoublePressMs } from "../../../../src/hooks/input/doublePress";
import { StoresContext } from "../../../../src/state/StoresContext";
import { openStores } from "../../../state/openStores";
import { PressablePage, tap } from "../../PressablePage";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open() {
  const { stores } = await openStores();
  const onChange = vi.fn<(change: CardChange) => void>();
  render(
    <StoresContext value={stores}>
      <PressablePage>
        <CardActions
          status={{ flag: 0, isMarked: false, note: "" }}
          today={100}
          isSeen
          isBuried={false}
          singleCard="c/s/a:name"
          onChange={onChange}
        />
      </PressablePage>
    </StoresContext>,
  );
  return onChange;
}
const tapNamed = (name: string | RegExp) => tap(screen.getByRole("button", { name }));
const days = () => screen.getByLabelText<HTMLInputElement>("Due in how many days?");

it("a second tap on Set due date does not set one: the form has taken its place", async () => {
  const onChange = await open();
  tapNamed(/^Set due date/);
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  tapNamed("Set");
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(maxDoublePressMs);
  tapNamed("Set");
  expect(onChange).toHaveBeenCalledTimes(1);
});

it("the focus is in the form's field, which reads any digits, and stays with the actions afterwards", async () => {
  const onChange = await open();
  tapNamed(/^Set due date/);
  expect(document.activeElement).toBe(days());
  fireEvent.change(days(), { target: { value: "１２" } });
  fireEvent.submit(days());
  expect(onChange.mock.calls).toEqual([[{ type: "rescheduled", dueDay: 112 }]]);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Flag" }).parentElement),
  );
  vi.advanceTimersByTime(maxDoublePressMs);
  tapNamed(/^Write a note/);
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});
