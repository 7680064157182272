/** A value as it was when `key` last changed. */
import { useState } from "react";

export function useKeptFor<T>(key: string, value: T): T {
  const [kept, setKept] = useState({ key, value });
  if (kept.key === key) return kept.value;
  setKept({ key, value });
  return value;
}
