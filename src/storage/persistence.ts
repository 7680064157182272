/** Persistent storage: whether the browser may clear the data when space is low, and how much space it uses. */

export type PersistenceStatus = {
  /** The Storage standard's terms; `unknown` if the browser doesn't say. */
  readonly state: "persistent" | "bestEffort" | "unknown";
  readonly usedBytes?: number;
  readonly quotaBytes?: number;
};

/** Without a prompt. The storage manager is missing outside of secure contexts. */
export async function getPersistenceStatus(storage: StorageManager | undefined): Promise<PersistenceStatus> {
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return {
    state: stateOf(await storage?.persisted?.().catch(() => undefined)),
    ...(usage !== undefined && { usedBytes: usage }),
    ...(quota !== undefined && { quotaBytes: quota }),
  };
}

function stateOf(isPersisted: boolean | undefined): PersistenceStatus["state"] {
  if (isPersisted === undefined) return "unknown";
  return isPersisted ? "persistent" : "bestEffort";
}

/** Firefox asks the user; other browsers decide by how much the app is used. Returns whether it was granted. */
export async function requestPersistence(storage: StorageManager | undefined): Promise<boolean> {
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
