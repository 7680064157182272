/** Listens to what other tabs write: by `storage` events, and by a BroadcastChannel where localStorage is full or forbidden. */
import { listKeys } from "../../storage/listKeys";

/** The listener gets each key that another tab has written, and its text. */
export function listenToOtherTabs(
  listener: (key: string, text: string) => void,
  storage: Storage | undefined,
  channel: BroadcastChannel | undefined,
): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== null && newValue !== null) listener(key, newValue);
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !storage) return;
    // A page in the back/forward cache receives no storage events, so everything is read again.
    for (const key of listKeys(storage)) listener(key, storage.getItem(key) ?? "");
  });
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const [key, text]: readonly unknown[] = Array.isArray(data) ? data : [];
    if (typeof key === "string" && typeof text === "string") listener(key, text);
  });
}
