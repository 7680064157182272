/** The actions for a card that stay on the page: forms take the place of the list, and go when they are sent. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CardChange } from "../../../../src/domain/events/cardChange";
import { CardActions } from "../../../../src/features/shared/card/CardActions";
import { maxDoublePressMs } from "../../../../src/hooks/input/doublePress";
import { StoresContext } from "../../../../src/state/StoresContext";
import { openTextDraft } from "../../../../src/state/textDraft";
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
  const renderPage = (isNoteFormOpen: boolean) => (
    <StoresContext value={stores}>
      <PressablePage>
        <CardActions
          status={{ flag: 0, isMarked: false, note: "" }}
          today={100}
          isSeen
          isBuried={false}
          singleCard="c/s/a:name"
          onEditNote={() => undefined}
          isNoteFormOpen={isNoteFormOpen}
          onChange={onChange}
        />
      </PressablePage>
    </StoresContext>
  );
  const { rerender } = render(renderPage(false));
  return { stores, onChange, rerender: (isNoteFormOpen = false) => rerender(renderPage(isNoteFormOpen)) };
}
const tapNamed = (name: string | RegExp) => tap(screen.getByRole("button", { name }));
const days = () => screen.getByLabelText<HTMLInputElement>("Due in how many days?");

it("a second tap on Set due date does not set one: the form has taken its place", async () => {
  const { onChange } = await open();
  tapNamed(/^Set due date/);
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  tapNamed("Set");
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(maxDoublePressMs);
  tapNamed("Set");
  expect(onChange).toHaveBeenCalledTimes(1);
});

it("the focus is in the form's field, which reads any digits, and stays with the actions afterwards", async () => {
  const { onChange } = await open();
  tapNamed(/^Set due date/);
  expect(document.activeElement).toBe(days());
  fireEvent.change(days(), { target: { value: "１２" } });
  fireEvent.submit(days());
  expect(onChange.mock.calls).toEqual([[{ type: "rescheduled", dueDay: 112 }]]);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Flag" }).parentElement),
  );
});

it("a draft of the note is read when the list appears and when the page's form closes, not at each render", async () => {
  const { stores, rerender } = await open();
  const noteButton = () => screen.getByRole("button", { name: /^Write a note/ });
  expect(noteButton().textContent).not.toContain("begun");
  const read = vi.spyOn(stores.drafts, "get");
  rerender();
  expect(read).not.toHaveBeenCalled();
  rerender(true);
  openTextDraft(stores, "note c/s/a:name", "").set({ base: "", text: "half a note" });
  rerender(false);
  expect(noteButton().textContent).toContain("You have begun one that is not saved.");
});
