/** When a search has found all there is to find. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { useCardSearch } from "../../../../src/features/shared/search/useCardSearch";
import { StoresContext } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const decks = resolve(import.meta.dirname, "../../../../data/decks");

it("is complete without words once all cards are loaded, with words once their texts are indexed", async () => {
  let startIndexing = () => undefined as void;
  const indexing = new Promise<void>((begin) => (startIndexing = begin));
  let chapterCount = Infinity;
  let idleCount = 0;
  const { stores } = await openStores(new FakeStorage(), "writer1", {
    fetchDeckFile: (file) => Promise.resolve(new Response(readFileSync(resolve(decks, file), "utf8"))),
    // Once before the cards of each chapter, afterwards before their texts.
    whenIdle: () => ((idleCount += 1) > chapterCount ? indexing : Promise.resolve()),
  });
  await stores.decks.loadIndex();
  chapterCount = stores.decks.getState().index?.chapters.length ?? 0;
  const search = (text: string) =>
    renderHook(() => useCardSearch(text, "guide", morning), {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <StoresContext value={stores}>{children}</StoresContext>
      ),
    }).result;
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
