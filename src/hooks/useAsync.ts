/** Runs an async function on mount and again on request, and returns its state. */
import { useCallback, useEffect, useState } from "react";

type AsyncResult<T> =
  | { readonly type: "pending" }
  | { readonly type: "resolved"; readonly value: T }
  /** The caller describes the error. */
  | { readonly type: "rejected"; readonly error: unknown };

/** `load` must be a stable function; it gets the number of earlier attempts. Returns the state and a stable function that loads again. */
export function useAsync<T>(load: (attempt: number) => Promise<T>): readonly [AsyncResult<T>, () => void] {
  const [result, setResult] = useState<AsyncResult<T>>({ type: "pending" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const update = (next: AsyncResult<T>) => {
      if (isCurrent) setResult(next);
    };
    load(attempt).then(
      (value) => update({ type: "resolved", value }),
      (error: unknown) => update({ type: "rejected", error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);
  return [result, useCallback(() => setAttempt((count) => count + 1), [])];
}
