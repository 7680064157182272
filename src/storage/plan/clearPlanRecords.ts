/** Deletes the last plan. A file of its own, because reading the plan needs a schema. */

export const planKey = "retrain.plan";

/** Does nothing where the storage is refused. */
export function clearPlanRecords(storage: Storage | undefined): void {
  try {
    storage?.removeItem(planKey);
  } catch {
    // Only a cache.
  }
}
