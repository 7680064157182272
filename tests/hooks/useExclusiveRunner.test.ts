import { renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useExclusiveRunner } from "../../src/hooks/useExclusiveRunner";

it("an action is ignored while another runs, and not after that", async () => {
  const { current: runExclusively } = renderHook(() => useExclusiveRunner()).result;
  let resolve = (): void => undefined;
  const action = vi.fn<() => Promise<void>>(
    () =>
      new Promise((done) => {
        resolve = done;
      }),
  );
  runExclusively(action);
  runExclusively(action);
  expect(action).toHaveBeenCalledOnce();
  resolve();
  await expect
    .poll(() => {
      runExclusively(action);
      return action.mock.calls.length;
    })
    .toBe(2);
});
