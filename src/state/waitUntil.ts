/** Waits for a state of a store. */
import type { StoreApi } from "zustand";

/** Resolves when the store's state first satisfies the condition, at once if it does already. */
export const waitUntil = <T>(
  { getState, subscribe }: Pick<StoreApi<T>, "getState" | "subscribe">,
  isReached: (state: T) => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    const check = (state: T) => {
      if (!isReached(state)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = subscribe(check);
    check(getState());
  });
