/** What is typed into a note is never lost in silence. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NoteForm } from "../../../src/features/shared/NoteForm";
import { StoresContext } from "../../../src/state/StoresContext";
import { FakeStorage } from "../../storage/fakeStorage";
import { type OpenedStores, openStores } from "../../state/openStores";

afterEach(cleanup);

function open({ stores }: OpenedStores, note = "") {
  const onSave = vi.fn<(text: string) => void>();
  const form = (shownNote: string) => (
    <StoresContext value={stores}>
      <NoteForm card="c/s/a:name" note={shownNote} onSave={onSave} />
    </StoresContext>
  );
  const view = render(form(note));
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  return {
    onSave,
    box,
    close: view.unmount,
    change: (newNote: string) => view.rerender(form(newNote)),
    type: (value: string) => fireEvent.change(box, { target: { value } }),
    save: () => fireEvent.click(screen.getByRole("button", { name: "Save" })),
  };
}

it("what was typed is there again after the dialog or the whole browser was closed", async () => {
  const tab = await openStores();
  const first = open(tab);
  first.type("half a thought");
  first.close();
  const again = open(await openStores(tab.storage, "writer2"));
  expect(again.box.value).toBe("half a thought");
  expect(again.onSave).not.toHaveBeenCalled();
  again.save();
  expect(again.onSave).toHaveBeenCalledWith("half a thought");
  cleanup();
  expect(open(tab).box.value).toBe("");
});

it("what was typed is kept where the browser stores nothing, too", async () => {
  const storage = new FakeStorage();
  const tab = await openStores(storage);
  storage.quota = 0;
  const first = open(tab);
  first.type("no room");
  first.close();
  expect(open(tab).box.value).toBe("no room");
});

it("a text that is too long is kept whole, and said to be too long, and not saved", async () => {
  const tab = await openStores();
  const { type, box, save, onSave, close } = open(tab);
  type("x".repeat(20_000));
  expect(box.value).toHaveLength(20_000);
  expect(screen.getByText(/20,000 of 2,000 characters/)).toBeTruthy();
  expect(screen.getByText(/Shorten it by 18,000/)).toBeTruthy();
  save();
  fireEvent.submit(box);
  expect(onSave).not.toHaveBeenCalled();
  close();
  expect(open(tab).box.value).toHaveLength(20_000);
});

it("a note that another tab saved meanwhile is kept beside the one that is saved here", async () => {
  const { type, change, save, onSave } = open(await openStores());
  type("from here");
  change("from elsewhere");
  save();
  expect(onSave).toHaveBeenCalledWith("from elsewhere\n\nfrom here");
});

it("a draft can be discarded", async () => {
  const tab = await openStores();
  const first = open(tab, "the note");
  first.type("the note, changed");
  first.close();
  const again = open(tab, "the note");
  fireEvent.click(screen.getByRole("button", { name: "Discard it" }));
  expect(again.box.value).toBe("the note");
});
