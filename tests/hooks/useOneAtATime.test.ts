import { renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useOneAtATime } from "../../src/hooks/useOneAtATime";

it("an action is ignored while another runs, and not after that", async () => {
  const { current: run } = renderHook(() => useOneAtATime()).result;
  let resolve = (): void => undefined;
  const action = vi.fn<() => Promise<void>>(
    () =>
      new Promise((done) => {
        resolve = done;
      }),
  );
  run(action);
  run(action);
  expect(action).toHaveBeenCalledOnce();
  resolve();
  await vi.waitFor(() => {
    run(action);
    expect(action).toHaveBeenCalledTimes(2);
  });
});
