/** Writes what a person must not lose to localStorage. If it is full, the checkpoint, which is only a cache, makes room. */
import { checkpointKey } from "./eventLog/checkpoint/checkpoint";

/** Throws if there is no room even then. */
export function putText(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch (error) {
    if (storage.getItem(checkpointKey) === null) throw error;
    storage.removeItem(checkpointKey);
    storage.setItem(key, text);
  }
}
