/** The quiet word about what is not saved yet: none while all is well, and none for what takes but a moment. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SaveStatusIndicator } from "../../src/app/SaveStatusIndicator";
import { useSaveStatus } from "../../src/state/saveStatus";
import { gradeCard } from "../../src/state/actions";
import { useStudy } from "../../src/state/study";

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const shown = () => screen.getByRole("status");

beforeEach(() => {
  vi.useFakeTimers();
  useSaveStatus.setState({
    localStorage: "open",
    indexedDb: "open",
    savedCount: useStudy.getState().tabEvents.length,
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("says nothing while all is saved, and nothing of a save that takes a moment", () => {
  render(<SaveStatusIndicator />);
  expect(shown().textContent).toBe("");
  act(() => gradeCard("c/s/a:name", 3, 1, 1));
  pass(900);
  expect(shown().textContent).toBe("");
  act(() => useSaveStatus.setState({ savedCount: useStudy.getState().tabEvents.length }));
  pass(5_000);
  expect(shown().textContent).toBe("");
});

it.each([
  [{ indexedDb: "open" }, "Saving…"],
  [{ indexedDb: "opening" }, "Saving…"],
  [{ indexedDb: "denied" }, "Saved in localStorage only"],
  [{ indexedDb: "full", localStorage: "full" }, "Not saved"],
] as const)("says what holds when a save is late: %o is %s", (state, says) => {
  render(<SaveStatusIndicator />);
  act(() => useSaveStatus.setState(state));
  act(() => gradeCard("c/s/a:name", 3, 1, 1));
  pass(1_100);
  expect(shown().textContent).toBe(says);
  act(() => useSaveStatus.setState({ savedCount: useStudy.getState().tabEvents.length }));
  expect(shown().textContent).toBe("");
});
