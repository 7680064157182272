import { expect, it, vi } from "vitest";
import { createStore } from "zustand";
import { waitUntil } from "../../src/state/waitUntil";

it("waits for a state of the store, and no longer listens then", async () => {
  const store = createStore<number>(() => 0);
  const isReached = vi.fn<(count: number) => boolean>((count) => count >= 2);
  const reached = vi.fn<() => void>();
  const waiting = waitUntil(store, isReached).then(reached);
  store.setState(1, true);
  await Promise.resolve();
  expect(reached).not.toHaveBeenCalled();
  store.setState(2, true);
  await waiting;
  expect(reached).toHaveBeenCalledOnce();
  store.setState(3, true);
  expect(isReached.mock.calls.map(([count]) => count)).toEqual([0, 1, 2]);
});

it("does not wait for what is reached already", async () => {
  await waitUntil(
    createStore<number>(() => 2),
    (count) => count === 2,
  );
});
