/** Whether the browser may clear what is kept here when room is short, and how much of it is used. */

export type Persistence = {
  /** `unknown` where the browser doesn't say. */
  readonly state: "kept" | "evictable" | "unknown";
  /** Bytes, as far as the browser tells. */
  readonly used?: number;
  readonly room?: number;
};

/** Asks the browser how things are; the person is asked nothing. */
export async function persistence(storage: StorageManager | undefined = storageHere()): Promise<Persistence> {
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  const isKept = await storage?.persisted?.().catch(() => undefined);
  return {
    state: isKept === undefined ? "unknown" : isKept ? "kept" : "evictable",
    ...(usage !== undefined && { used: usage }),
    ...(quota !== undefined && { room: quota }),
  };
}

/** Asks the browser to keep what is here. Firefox asks the person; others decide by how much the app is used. */
export async function askToPersist(storage: StorageManager | undefined = storageHere()): Promise<boolean> {
  return (await storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser would show the person a question that needs an explanation first. */
export const asksThePerson = (userAgent: string = navigator.userAgent): boolean =>
  /\bFirefox\//.test(userAgent);

/** Missing outside of secure contexts. */
const storageHere = (): StorageManager | undefined =>
  "storage" in navigator ? navigator.storage : undefined;
