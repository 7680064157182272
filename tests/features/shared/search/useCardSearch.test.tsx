/** When a search has found all there is to find. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { useCardSearch } from "../../../../src/features/shared/search/useCardSearch";
import { changeCards } from "../../../../src/state/actions/changeCards";
import { StoresContext } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const decks = resolve(import.meta.dirname, "../../../../data/decks");

/** `whenIdle` is called once before the cards of each chapter, afterwards before their texts. */
async function openSearch(whenIdle = () => Promise.resolve()) {
  const { stores } = await openStores(new FakeStorage(), "writer1", {
    fetchDeckFile: (file) => Promise.resolve(new Response(readFileSync(resolve(decks, file), "utf8"))),
    whenIdle,
  });
  await stores.decks.loadIndex();
  const search = (text: string) =>
    renderHook(() => useCardSearch(text, "guide", morning), {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <StoresContext value={stores}>{children}</StoresContext>
      ),
    }).result;
  return { stores, search };
}

it("is complete without words once all cards are loaded, with words once their texts are indexed", async () => {
  let startIndexing = () => undefined as void;
  const indexing = new Promise<void>((begin) => (startIndexing = begin));
  let chapterCount = Infinity;
  let idleCount = 0;
  const { stores, search } = await openSearch(() =>
    (idleCount += 1) > chapterCount ? indexing : Promise.resolve(),
  );
  chapterCount = stores.decks.getState().index?.chapters.length ?? 0;
  const core = search("tier:core");
  const drift = search("drift");
  expect(core.current.isLoading).toBe(true);
  await waitFor(() => expect(core.current.isLoading).toBe(false));
  expect(core.current.results.length).toBeGreaterThan(100);
  expect(drift.current).toMatchObject({ isLoading: true, results: [] });
  startIndexing();
  await waitFor(() => expect(drift.current.isLoading).toBe(false));
  expect(drift.current.results.length).toBeGreaterThan(5);
});

it("looks for no similar words if a note has the word, nor in place of one that is excluded", async () => {
  const { stores, search } = await openSearch();
  const misspelt = search("kuberntes");
  const excluded = search("deck:introduction -kuberntes");
  await waitFor(() => expect(misspelt.current.isLoading).toBe(false));
  await waitFor(() => expect(misspelt.current.fuzzyMatches).toHaveLength(1));
  expect(misspelt.current.results.length).toBeGreaterThan(5);
  expect(excluded.current.fuzzyMatches).toEqual([]);
  const [id = ""] = excluded.current.results.map(({ card }) => card.id);
  act(() => void changeCards(stores, [id], { type: "noteEdited", text: "kuberntes, as they say" }, morning));
  expect(misspelt.current.results.map(({ card }) => card.id)).toEqual([id]);
  expect(misspelt.current.fuzzyMatches).toEqual([]);
});
