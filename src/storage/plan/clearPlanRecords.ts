/** Removes the stored plan records. In its own file, because reading them loads the schema. */

export const planKey = "retrain.plan";

/** Does nothing where the storage is refused. */
export function clearPlanRecords(storage: Storage | undefined): void {
  try {
    storage?.removeItem(planKey);
  } catch {
    // Only a cache.
  }
}
