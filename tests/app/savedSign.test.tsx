/** The quiet word about what is not saved yet: none while all is well, and none for what takes but a moment. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SavedSign } from "../../src/app/SavedSign";
import { useSaving } from "../../src/store/saving";
import { grade } from "../../src/store/deeds";
import { useStudy } from "../../src/store/study";

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const shown = () => screen.getByRole("status");

beforeEach(() => {
  vi.useFakeTimers();
  useSaving.setState({ quick: "open", journal: "open", saved: useStudy.getState().own.length });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("says nothing while all is saved, and nothing of a save that takes a moment", () => {
  render(<SavedSign />);
  expect(shown().textContent).toBe("");
  act(() => grade("c/s/a:name", 3, 1, 1));
  pass(900);
  expect(shown().textContent).toBe("");
  act(() => useSaving.setState({ saved: useStudy.getState().own.length }));
  pass(5_000);
  expect(shown().textContent).toBe("");
});

it.each([
  [{ journal: "open" }, "Saving…"],
  [{ journal: "opening" }, "Saving…"],
  [{ journal: "refused" }, "Saved in one place of two"],
  [{ journal: "full", quick: "full" }, "Not saved"],
] as const)("says what holds when a save is late: %o is %s", (state, says) => {
  render(<SavedSign />);
  act(() => useSaving.setState(state));
  act(() => grade("c/s/a:name", 3, 1, 1));
  pass(1_100);
  expect(shown().textContent).toBe(says);
  act(() => useSaving.setState({ saved: useStudy.getState().own.length }));
  expect(shown().textContent).toBe("");
});
