/** Selected cards outlive a reload, for example one that an update needs. */
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useRowSelection } from "../../../../src/features/library/list/useRowSelection";

const ids = ["a", "b", "c"];
const open = () => renderHook(() => useRowSelection(ids, { current: null })).result;
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
