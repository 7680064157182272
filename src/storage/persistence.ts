/** Whether the browser may clear what is kept here when room is short, and how much of it is used. */

export type PersistenceStatus = {
  /** `unknown` where the browser doesn't say. */
  readonly state: "kept" | "evictable" | "unknown";
  /** Bytes, as far as the browser tells. */
  readonly usedBytes?: number;
  readonly quotaBytes?: number;
};

/** Asks the browser how things are; the person is asked nothing. */
export async function getPersistenceStatus(
  storage: StorageManager | undefined = getStorageManager(),
): Promise<PersistenceStatus> {
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  const isPersisted = await storage?.persisted?.().catch(() => undefined);
  return {
    state: isPersisted === undefined ? "unknown" : isPersisted ? "kept" : "evictable",
    ...(usage !== undefined && { usedBytes: usage }),
    ...(quota !== undefined && { quotaBytes: quota }),
  };
}

/** Asks the browser to keep what is here. Firefox asks the person; others decide by how much the app is used. */
export async function requestPersistence(
  storage: StorageManager | undefined = getStorageManager(),
): Promise<boolean> {
  return (await storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser would show the person a question that needs an explanation first. */
export const doesBrowserPrompt = (userAgent: string = navigator.userAgent): boolean =>
  /\bFirefox\//.test(userAgent);

/** Missing outside of secure contexts. */
const getStorageManager = (): StorageManager | undefined =>
  "storage" in navigator ? navigator.storage : undefined;
