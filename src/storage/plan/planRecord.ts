/** What is kept of the last plan in localStorage. A cache: without it nothing is said of what has changed since. */
import * as v from "valibot";
import type { PlanRecord } from "../../domain/planning/planChange";

const key = "retrain.plan";
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const recordSchema = v.object({
  interviewDay: v.number(),
  hoursIntoDay: v.optional(v.number(), 0),
  madeOn: v.number(),
  weeklyMinutes: v.number(),
  core: share,
});

/** Undefined if there is none, or a damaged one. */
export function readPlanRecord(storage: Storage | undefined): PlanRecord | undefined {
  try {
    const read = v.safeParse(recordSchema, JSON.parse(storage?.getItem(key) ?? "null"));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Does nothing where there is no room. */
export function writePlanRecord(storage: Storage | undefined, record: PlanRecord | undefined): void {
  try {
    if (record) storage?.setItem(key, JSON.stringify(record));
    else storage?.removeItem(key);
  } catch {
    // Only a cache.
  }
}
