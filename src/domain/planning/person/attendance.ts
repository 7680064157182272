/** How reliably this person studies on the days for which they planned time. */

/** Before anything is known: as if 33 of 34 planned days had been kept, with the weight of five days. */
const priorDays = 5;
const priorShare = 33 / 34;

/** The expected share of planned days on which they study, for `attendance` of the study model. */
export const estimateAttendance = (daysStudied: number, daysPlanned: number): number =>
  (daysStudied + priorDays * priorShare) / (Math.max(daysStudied, daysPlanned) + priorDays);
