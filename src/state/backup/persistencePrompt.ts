/** Persistent storage: its status, and the question to the user in browsers that ask. */
import type { EpochMs } from "../../domain/time";
import { getBackupMarker, setBackupMarker } from "../../storage/backup/backupDatabase";
import { type PersistenceStatus, getPersistenceStatus, requestPersistence } from "../../storage/persistence";
import type { Stores } from "../stores";

export const getPersistence = ({ platform }: Stores): Promise<PersistenceStatus> =>
  getPersistenceStatus(platform.storageManager);

/** Requests persistent storage, unless the browser would ask the user without an explanation. */
export async function requestPersistenceSilently(stores: Stores): Promise<void> {
  const { promptsForPersistence, storageManager } = stores.platform;
  if (!promptsForPersistence && (await getPersistence(stores)).state === "bestEffort")
    await requestPersistence(storageManager);
}

/** Whether to explain what the browser is going to ask: once, when there is something to lose. */
export async function shouldExplainPersistence(stores: Stores): Promise<boolean> {
  const { platform, study } = stores;
  if (!platform.promptsForPersistence || study.getState().study.log.length === 0) return false;
  if ((await getPersistence(stores)).state !== "bestEffort") return false;
  // A database that can't be read holds no answer.
  return (await getBackupMarker(platform.databaseFactory, "asked").catch(() => undefined)) === undefined;
}

/** Returns whether persistent storage was granted. Never rejects. */
export async function answerPersistencePrompt(
  { platform }: Stores,
  timestamp: EpochMs,
  isWanted: boolean,
): Promise<boolean> {
  const isPersisted = isWanted && (await requestPersistence(platform.storageManager));
  // Without room for the marker, the question is only asked again.
  await setBackupMarker(platform.databaseFactory, "asked", { timestamp, eventCount: 0 }).catch(
    () => undefined,
  );
  return isPersisted;
}
