/** What is kept in the current entry of the browser's history, beside the router's own fields. It outlives a reload. */

export function readHistoryState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? { ...state } : {};
}

/** Sets these fields of the entry. The others stay as they are. */
export const updateHistoryState = (fields: Readonly<Record<string, unknown>>): void =>
  history.replaceState({ ...readHistoryState(), ...fields }, "");
