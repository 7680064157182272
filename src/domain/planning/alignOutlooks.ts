/** Outlooks of other minutes a day, made to agree with the plan and with each other. */

/**
 * Outlooks are coarse, within half a percent of a full plan. They are made to agree with the plan that there is, of
 * `plannedMinutes` on each day and `planned` of 100, and with each other: more minutes never mean fewer cards.
 * `plannedMinutes` is undefined where days differ.
 */
export function alignOutlooks(
  byMinutes: readonly (number | undefined)[],
  offeredMinutes: readonly number[],
  plannedMinutes: number | undefined,
  planned: number,
): readonly (number | undefined)[] {
  const limited = (outlook: number, minutes: number): number => {
    if (plannedMinutes === undefined) return outlook;
    if (minutes === plannedMinutes) return planned;
    return minutes < plannedMinutes ? Math.min(outlook, planned) : Math.max(outlook, planned);
  };
  let highest = 0;
  return byMinutes.map((outlook, i) => {
    if (outlook === undefined) return undefined;
    highest = Math.max(highest, limited(outlook, offeredMinutes[i] ?? 0));
    return highest;
  });
}
