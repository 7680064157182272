/** The text that is typed into a note is never lost silently. */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NoteForm } from "../../../../src/features/shared/card/NoteForm";
import { StoresContext } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { type OpenedStores, openStores } from "../../../state/openStores";

afterEach(cleanup);

function open({ stores }: OpenedStores, note = "") {
  const onSave = vi.fn<(text: string) => void>();
  const form = (shownNote: string) => (
    <StoresContext value={stores}>
      <NoteForm card="c/s/a:name" note={shownNote} onSave={onSave} />
    </StoresContext>
  );
  const view = render(form(note));
  // Two tabs are in one document here.
  const tab = within(view.container);
  const box = tab.getByRole<HTMLTextAreaElement>("textbox");
  return {
    onSave,
    box,
    close: view.unmount,
    change: (newNote: string) => view.rerender(form(newNote)),
    type: (value: string) => fireEvent.change(box, { target: { value } }),
    save: () => fireEvent.click(tab.getByRole("button", { name: "Save" })),
  };
}

it("the typed text is still there after the dialog or the browser was closed", async () => {
  const tab = await openStores();
  const first = open(tab);
  first.type("half a thought");
  first.close();
  const reopened = open(await openStores(tab.storage, "writer2"));
  expect(reopened.box.value).toBe("half a thought");
  expect(reopened.onSave).not.toHaveBeenCalled();
  reopened.save();
  expect(reopened.onSave).toHaveBeenCalledWith("half a thought");
  cleanup();
  expect(open(tab).box.value).toBe("");
});

it("the typed text is kept without storage, too", async () => {
  const storage = new FakeStorage();
  const tab = await openStores(storage);
  storage.quota = 0;
  const first = open(tab);
  first.type("no room");
  first.close();
  expect(open(tab).box.value).toBe("no room");
});

it("a text that is too long is kept and reported, but not saved", async () => {
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

it("Ctrl Enter saves the note, and Enter alone begins a line", async () => {
  const { type, box, onSave } = open(await openStores());
  type("half a thought");
  fireEvent.keyDown(box, { key: "Enter" });
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: "Enter", ctrlKey: true });
  expect(onSave).toHaveBeenCalledExactlyOnceWith("half a thought");
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
  const reopened = open(tab, "the note");
  fireEvent.click(screen.getByRole("button", { name: "Discard it" }));
  expect(reopened.box.value).toBe("the note");
});

/** Two tabs with the form of the same card open. */
async function openTwoTabs() {
  const one = await openStores();
  const other = await openStores(one.storage, "writer2");
  return { one, other, first: open(one), second: open(other) };
}

it("the text typed in a tab is kept when another tab saves the same note: merged, after Escape and after a reload", async () => {
  for (const isReloaded of [false, true]) {
    const { one, other, first, second } = await openTwoTabs();
    second.type("from two");
    first.type("from one");
    first.save();
    first.close();
    second.change("from one");
    if (isReloaded) window.dispatchEvent(new Event("pagehide"));
    else second.close();
    const reopened = open(isReloaded ? await openStores(one.storage, "writer3") : other, "from one");
    expect(reopened.box.value).toBe("from one\n\nfrom two");
    reopened.save();
    expect(reopened.onSave).toHaveBeenCalledWith("from one\n\nfrom two");
    expect(one.drafts.listKeys("")).toEqual([]);
    cleanup();
  }
});

it("each tab keeps its own draft, and a tab without one shows those of all", async () => {
  const { one, other, first, second } = await openTwoTabs();
  first.type("from one");
  second.type("from two");
  first.close();
  second.close();
  expect([open(one).box.value, open(other).box.value]).toEqual(["from one", "from two"]);
  cleanup();
  const reloaded = open(await openStores(one.storage, "writer3"));
  expect(reloaded.box.value).toContain("from one");
  expect(reloaded.box.value).toContain("from two");
});

it("the text that a tab shows stays there, whatever another tab does with it", async () => {
  const one = await openStores();
  const other = await openStores(one.storage, "writer2");
  const second = open(other);
  second.type("from two");
  const first = open(one);
  expect(first.box.value).toBe("from two");
  first.type("something else");
  first.save();
  first.close();
  second.change("something else");
  second.close();
  expect(open(other, "something else").box.value).toBe("something else\n\nfrom two");
});

it("a draft of the earlier version, one for all tabs, is found", async () => {
  const tab = await openStores();
  tab.drafts.set("note c/s/a:name", "half a thought");
  const { box, save, close } = open(tab);
  expect(box.value).toBe("half a thought");
  save();
  close();
  expect(tab.drafts.listKeys("note")).toEqual([]);
});
