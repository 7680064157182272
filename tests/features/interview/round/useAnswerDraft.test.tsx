/** An answer that is written in two tabs. */
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { useAnswerDraft } from "../../../../src/features/interview/round/useAnswerDraft";
import { StoresContext } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { openStores } from "../../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

function setUp() {
  const [storage, databases] = [new FakeStorage(), new IDBFactory()];
  return async (writer: string) => {
    const { stores } = await openStores(storage, writer, { databaseFactory: () => databases });
    const { result, unmount } = renderHook(() => useAnswerDraft("r.0", false), {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <StoresContext value={stores}>{children}</StoresContext>
      ),
    });
    await waitFor(() => expect(result.current.text).toBeDefined());
    return {
      text: () => result.current.text,
      type: (added: string) =>
        act(() => {
          const { text = "", merge } = result.current;
          merge(text, `${text}${added}`);
        }),
      merge: (before: string, after: string) => act(() => result.current.merge(before, after)),
      save: () => act(() => result.current.save()),
      unmount,
    };
  };
}

it("text that is typed in both tabs at once is saved once each", async () => {
  const openTab = setUp();
  const [one, two] = [await openTab("one"), await openTab("two")];
  one.type("alpha");
  two.type("beta");
  await one.save();
  await two.save();
  one.type(" one");
  await one.save();
  two.type(" two");
  // More is typed while the text is being saved.
  const saving = two.save();
  two.type(" three");
  await saving;
  one.type(" four");
  await one.save();
  await two.save();
  const words = two.text()?.split(/\s+/).toSorted();
  expect(words).toEqual(["alpha", "beta", "four", "one", "three", "two"]);
});

it("what is typed into a text that has not been redrawn keeps what a save has added to it", async () => {
  const openTab = setUp();
  const [one, two] = [await openTab("one"), await openTab("two")];
  one.type("alpha");
  await one.save();
  two.type("beta");
  await two.save();
  two.merge("beta", "beta and more");
  expect(two.text()).toBe("alpha\n\nbeta and more");
});

it("a tab that is closed before its text is saved removes nothing of the other when it is reopened", async () => {
  const openTab = setUp();
  const [one, two] = [await openTab("one"), await openTab("two")];
  one.type("alpha");
  await one.save();
  // The tab is killed: its text is never saved, and its draft stays.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  two.type("beta");
  vi.useRealTimers();
  const reopened = await openTab("three");
  expect(reopened.text()).toBe("alpha\n\nbeta");
  expect(two.text()).toBe("beta");
});
