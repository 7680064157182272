/** Selected cards outlive a reload, for example one that an update needs. After Back the opened card has the focus. */
import { act, cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readHistoryState } from "../../../../src/browser/historyState";
import { rememberOpenedCard, useRowSelection } from "../../../../src/features/library/list/useRowSelection";

const ids = ["a", "b", "c"];
const open = () => renderHook(() => useRowSelection(ids, "", false, { current: null })).result;
const leavePage = () => act(() => void window.dispatchEvent(new Event("pagehide")));

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

it("keeps the selected cards on a reload", () => {
  const list = open();
  act(() => list.current.select(0, false));
  act(() => list.current.select(2, false));
  leavePage();
  cleanup();
  expect([...open().current.selected]).toEqual(["a", "c"]);
});

it("forgets the stored cards once a page has read them, or if the stored text is damaged", () => {
  const list = open();
  act(() => list.current.select(0, false));
  leavePage();
  cleanup();
  open();
  cleanup();
  expect([...open().current.selected]).toEqual([]);
  cleanup();
  sessionStorage.setItem("retrain.selected-cards", "{");
  expect([...open().current.selected]).toEqual([]);
});

it("the active row stays that of its card when the results change, and keeps its place when the card is gone", () => {
  const { result, rerender } = renderHook(
    (results: readonly string[]) => useRowSelection(results, "", false, { current: null }),
    { initialProps: ids },
  );
  expect(result.current.activeIndex).toBe(0);
  act(() => result.current.setActiveIndex(1));
  rerender(["new", "a", "b", "c"]);
  expect(result.current.activeIndex).toBe(2);
  rerender(["new", "a", "c", "d"]);
  expect(result.current.activeIndex).toBe(2);
  rerender(["b", "c"]);
  expect(result.current.activeIndex).toBe(0);
  rerender(["a"]);
  expect(result.current.activeIndex).toBe(0);
  rerender([]);
  expect(result.current.activeIndex).toBe(0);
});

it("another search begins at its first row, with a range of its own; what is selected stays so", () => {
  const { result, rerender } = renderHook(
    ({ results, text }: { readonly results: readonly string[]; readonly text: string }) =>
      useRowSelection(results, text, false, { current: null }),
    { initialProps: { results: ["a", "b", "c", "d"], text: "" } },
  );
  act(() => result.current.select(1, false));
  act(() => result.current.select(2, true));
  act(() => result.current.setActiveIndex(2));
  rerender({ results: ["b", "x", "y", "z"], text: "other" });
  expect(result.current.activeIndex).toBe(0);
  act(() => result.current.select(2, true));
  expect([...result.current.selected]).toEqual(["b", "c", "y"]);
});

describe("after Back", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState({ key: "router's" }, "");
    rememberOpenedCard("b");
  });
  afterEach(() => void vi.useRealTimers());

  function openAfterBack(first: readonly string[], isFirstLoading: boolean) {
    const focusRow = vi.fn<(rowIndex: number) => void>();
    const { rerender } = renderHook(
      ({ cards, isLoading }) => useRowSelection(cards, "", isLoading, { current: { focusRow } }),
      { initialProps: { cards: first, isLoading: isFirstLoading } },
    );
    const show = (cards: readonly string[], isLoading: boolean) => {
      rerender({ cards, isLoading });
      act(() => void vi.runAllTimers());
    };
    return { focusRow, show };
  }

  it("the opened card gets the focus once, when its chapter is loaded", () => {
    const { focusRow, show } = openAfterBack([], true);
    show(["a"], true);
    expect(focusRow).not.toHaveBeenCalled();
    show(ids, true);
    expect(focusRow.mock.calls).toEqual([[1]]);
    show(["b"], false);
    expect(focusRow).toHaveBeenCalledOnce();
    expect(readHistoryState()).toEqual({ key: "router's" });
  });

  it("a card that the search no longer finds gets no focus later", () => {
    // For a moment nothing is loading yet.
    const { focusRow, show } = openAfterBack([], false);
    show([], true);
    show(["a", "c"], false);
    show(ids, false);
    expect(focusRow).not.toHaveBeenCalled();
    expect(readHistoryState()["card"]).toBeUndefined();
  });

  it.each(["keydown", "pointerdown", "wheel", "input"])("no card gets the focus after a %s", (type) => {
    const { focusRow, show } = openAfterBack([], true);
    fireEvent(document.body, new Event(type, { bubbles: true }));
    show(ids, false);
    expect(focusRow).not.toHaveBeenCalled();
    expect(readHistoryState()["card"]).toBeUndefined();
  });
});
