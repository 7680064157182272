/** The current card of a review: it survives a reload, and a grade shows the next one. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useCurrentCard } from "../../../src/features/review/useCurrentCard";
import { StoresContext } from "../../../src/state/StoresContext";
import { type OpenedStores, morning, openStores } from "../../state/openStores";

const entries = ["a", "b", "c"].map((name) => ({
  card: `c/s/${name}:name`,
  fact: `c/s/${name}`,
  chapter: "c",
}));

const renderCurrentCard = ({ stores }: OpenedStores, now = morning) => {
  const clock = () => now;
  return renderHook(() => useCurrentCard(entries, clock), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={stores}>{children}</StoresContext>
    ),
  });
};

beforeEach(() => history.replaceState(null, ""));
afterEach(cleanup);

it("is the same after a reload, with its answer shown", async () => {
  const tab = await openStores();
  const before = renderCurrentCard(tab);
  const card = before.result.current.current?.card;
  act(() => before.result.current.reveal());
  act(() => before.result.current.gradeCurrent(3));
  act(() => before.result.current.reveal());
  const second = before.result.current.current;
  expect(second?.card).not.toBe(card);
  before.unmount();
  const reloaded = renderCurrentCard(await openStores(tab.storage, "writer2"), morning + 1_000);
  expect(reloaded.result.current.current).toMatchObject({ card: second?.card, isRevealed: true });
});

it("is another one after a reload, if it was graded in another tab meanwhile", async () => {
  const tab = await openStores();
  const before = renderCurrentCard(tab);
  const card = before.result.current.current?.card ?? "";
  before.unmount();
  const other = await openStores(tab.storage, "writer2");
  other.gradeCard(card, 4, 1_000, morning + 1_000);
  const reloaded = renderCurrentCard(await openStores(tab.storage, "writer3"), morning + 2_000);
  expect(reloaded.result.current.current).toMatchObject({ isRevealed: false });
  expect(reloaded.result.current.current?.card).not.toBe(card);
});

it("changes when another tab grades it, and stays when another tab grades another", async () => {
  const tab = await openStores();
  const { result } = renderCurrentCard(tab);
  const card = result.current.current?.card ?? "";
  const otherCard = entries.find((entry) => entry.card !== card)?.card ?? "";
  const other = await openStores(tab.storage, "writer2");
  const gradeInOther = (id: string) => {
    other.gradeCard(id, 4, 1_000, morning + 1_000);
    for (const [key, text] of tab.storage.map) tab.receive(key, text);
  };
  act(() => gradeInOther(otherCard));
  expect(result.current.current?.card).toBe(card);
  act(() => gradeInOther(card));
  expect(result.current.current?.card).not.toBe(card);
});
