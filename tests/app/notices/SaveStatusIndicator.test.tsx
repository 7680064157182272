/** The indicator of unsaved events: hidden while everything is saved, and during short saves. */
import { createStores } from "../../../src/state/createStores";
import type { Stores } from "../../../src/state/stores";
import { StoresContext } from "../../../src/state/StoresContext";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SaveStatusIndicator } from "../../../src/app/notices/SaveStatusIndicator";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import { FakeStorage } from "../../storage/fakeStorage";
import { createFakePlatform } from "../../state/openStores";

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const shown = () => screen.getByRole("status");
let stores: Stores;
let storage: FakeStorage;
const renderIndicator = () =>
  render(
    <StoresContext value={stores}>
      <SaveStatusIndicator />
    </StoresContext>,
  );

beforeEach(() => {
  vi.useFakeTimers();
  storage = new FakeStorage();
  stores = createStores(createFakePlatform({ storage }));
  stores.saveStatus.setState({ indexedDb: "open" });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("is hidden while everything is saved, and during a short save", () => {
  renderIndicator();
  expect(shown().textContent).toBe("");
  act(() => gradeCard(stores, "c/s/a:name", 3, 1, 1));
  pass(900);
  expect(shown().textContent).toBe("");
  act(() => stores.saveStatus.setState({ savedCount: stores.study.getState().tabEvents.length }));
  pass(5_000);
  expect(shown().textContent).toBe("");
});

it.each([
  [{ indexedDb: "open" }, "Saving…"],
  [{ indexedDb: "opening" }, "Saving…"],
  [{ indexedDb: "denied" }, "Saved in localStorage only"],
  [{ indexedDb: "full", localStorage: "full" }, "Not saved"],
] as const)("says what holds when a save is late: %o is %s", (state, says) => {
  // A grade isn't written to localStorage then.
  if ("localStorage" in state) storage.quota = 0;
  renderIndicator();
  act(() => stores.saveStatus.setState(state));
  act(() => gradeCard(stores, "c/s/a:name", 3, 1, 1));
  pass(1_100);
  expect(shown().textContent).toBe(says);
  act(() => stores.saveStatus.setState({ savedCount: stores.study.getState().tabEvents.length }));
  expect(shown().textContent).toBe("");
});
