/** The text of a search is in the URL a moment after it was typed; a reload before that doesn't lose it. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { BrowserRouter, useNavigate } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSearchUrl } from "../../../../src/features/shared/search/useSearchUrl";
import type { Stores } from "../../../../src/state/stores";
import { StoresContext } from "../../../../src/state/StoresContext";
import { type OpenedStores, openStores } from "../../../state/openStores";

const wrapperOf = (stores: Stores) =>
  function Wrapper({ children }: { readonly children: ReactNode }) {
    return (
      <StoresContext value={stores}>
        <BrowserRouter useTransitions={false}>{children}</BrowserRouter>
      </StoresContext>
    );
  };

const open = ({ stores }: OpenedStores) =>
  renderHook(() => useSearchUrl("/library"), { wrapper: wrapperOf(stores) }).result;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/library?q=tag");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("keeps what was typed when the page is reloaded before the URL has it", async () => {
  const tab = await openStores();
  const search = open(tab);
  act(() => search.current.typeText("tag:ops"));
  cleanup();
  const reloaded = await openStores(tab.storage, "writer2");
  expect(location.search).toBe("?q=tag");
  expect(open(reloaded).current.text).toBe("tag:ops");
  cleanup();
  // At another URL it was not typed.
  history.replaceState(null, "", "/library?q=state");
  expect(open(reloaded).current.text).toBe("state");
});

it("leaves no draft once the URL has the text, nor after the search was cleared", async () => {
  const tab = await openStores();
  const search = open(tab);
  act(() => search.current.typeText("tag:ops"));
  act(() => void vi.advanceTimersByTime(400));
  expect(location.search).toBe("?q=tag%3Aops");
  act(() => search.current.typeText("tag:o"));
  act(() => search.current.setText(""));
  expect(location.search).toBe("");
  expect([...tab.storage.map.keys()].filter((key) => key.includes("draft"))).toEqual([]);
});

it("loses no letter that is typed just when the URL changes", async () => {
  const search = open(await openStores());
  act(() => search.current.typeText("tag:o"));
  // Not in act, which would draw the new text before the next key.
  vi.advanceTimersByTime(400);
  act(() => search.current.typeText("tag:op"));
  expect(search.current.text).toBe("tag:op");
  act(() => void vi.advanceTimersByTime(400));
  expect(location.search).toBe("?q=tag%3Aop");
});

it("shows all cards again, and the text of an earlier URL, after a search that was typed in one go", async () => {
  history.replaceState(null, "", "/library");
  const search = open(await openStores());
  const type = (text: string) => {
    act(() => search.current.typeText(text));
    act(() => void vi.advanceTimersByTime(400));
    expect(location.search).toBe(`?q=${text}`);
  };
  type("drift");
  act(() => search.current.setText(""));
  expect(search.current.text).toBe("");
  type("drift");
  // As a link or Back does.
  history.replaceState(null, "", "/library");
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  expect(search.current.text).toBe("");
  act(() => search.current.typeText("m"));
  expect(search.current.text).toBe("m");
});

it("doesn't write what was just typed into the entry that Back leads to", async () => {
  const search = open(await openStores());
  act(() => search.current.typeText("tag:ops"));
  history.replaceState(null, "", "/library?q=state");
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  act(() => void vi.advanceTimersByTime(400));
  expect(location.search).toBe("?q=state");
  expect(search.current.text).toBe("state");
});

it("doesn't write what was just typed into the URL of a link", async () => {
  const { stores } = await openStores();
  const { result } = renderHook(() => ({ ...useSearchUrl("/library"), navigate: useNavigate() }), {
    wrapper: wrapperOf(stores),
  });
  act(() => result.current.typeText("tag:ops"));
  act(() => void result.current.navigate("/library"));
  act(() => void vi.advanceTimersByTime(400));
  expect(location.search).toBe("");
  expect(result.current.text).toBe("");
});

it("keeps a text that is too long for an address as a draft", async () => {
  const tab = await openStores();
  const search = open(tab);
  act(() => search.current.typeText("深".repeat(20_000)));
  act(() => void vi.advanceTimersByTime(400));
  expect(location.search).toBe("?q=tag");
  expect(search.current.text).toHaveLength(20_000);
  cleanup();
  expect(open(tab).current.text).toHaveLength(20_000);
});

it("sorts by another order while a text is too long for an address, and keeps that text", async () => {
  const tab = await openStores();
  const search = open(tab);
  const long = "深".repeat(2_000);
  act(() => search.current.setText(long));
  expect(search.current.text).toBe(long);
  act(() => search.current.setOrder("due"));
  expect(search.current).toMatchObject({ order: "due", text: long });
  expect(location.search).toBe("?q=tag&sort=due");
  cleanup();
  const reopened = open(tab);
  expect(reopened.current).toMatchObject({ order: "due", text: long });
  act(() => reopened.current.setText("tag"));
  expect(reopened.current.text).toBe("tag");
  expect([...tab.storage.map.keys()].filter((key) => key.includes("draft"))).toEqual([]);
});
