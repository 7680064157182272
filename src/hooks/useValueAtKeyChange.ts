/** A value as it was when `key` last changed. */
import { useState } from "react";

export function useValueAtKeyChange<T>(key: string, value: T): T {
  const [last, setLast] = useState({ key, value });
  if (last.key === key) return last.value;
  setLast({ key, value });
  return value;
}
