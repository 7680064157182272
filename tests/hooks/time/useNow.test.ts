import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useNow } from "../../../src/hooks/time/useNow";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("follows the clock soon after sleep, and renders once a minute", () => {
  let now = 1_000_000 * 60_000;
  let renders = 0;
  const clock = () => now;
  const { result } = renderHook(() => {
    renders += 1;
    return useNow(clock);
  });
  const before = renders;
  // Timers stop while the machine sleeps; the clock does not.
  now += 8 * 3_600_000;
  act(() => void vi.advanceTimersByTime(5_000));
  expect(result.current).toBe(now);
  for (let second = 0; second < 50; second += 5) {
    now += 5_000;
    act(() => void vi.advanceTimersByTime(5_000));
  }
  expect(renders - before).toBeLessThanOrEqual(2);
});
