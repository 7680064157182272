/** The last plan in localStorage. A cache: without it, changes since then are not shown. */
import * as v from "valibot";
import type { PlanRecords } from "../../domain/planning/planChange";
import { planKey } from "./clearPlanRecords";

const recordSchema = v.object({
  interviewDay: v.number(),
  minuteOfDay: v.optional(v.number()),
  madeOn: v.number(),
  lastAnswerAt: v.optional(v.number()),
  restoreCount: v.optional(v.number()),
  time: v.object({
    minutesByWeekday: v.array(v.number()),
    daysOff: v.array(v.number()),
    extraMinutes: v.optional(v.object({ day: v.number(), minutes: v.number() })),
  }),
  settings: v.number(),
  cards: v.number(),
  suspended: v.object({ count: v.number(), fingerprint: v.number() }),
  core: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  countsCore: v.boolean(),
  weighted: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const recordsSchema = v.object({ last: recordSchema, base: v.optional(recordSchema) });

/** Undefined if there are none, or damaged ones, or those of an earlier version. */
export function readPlanRecords(storage: Storage | undefined): PlanRecords | undefined {
  try {
    const result = v.safeParse(recordsSchema, JSON.parse(storage?.getItem(planKey) ?? "null"));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Does nothing where there is no room. */
export function writePlanRecords(storage: Storage | undefined, records: PlanRecords): void {
  try {
    storage?.setItem(planKey, JSON.stringify(records));
  } catch {
    // Only a cache.
  }
}
