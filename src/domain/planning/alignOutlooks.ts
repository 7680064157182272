/** Makes outlooks of other minutes a day agree with the plan and with each other. */

/**
 * Outlooks are within half a percent of a full plan. More minutes must never mean fewer cards, neither than an outlook of fewer
 * minutes nor than the plan, which has `plannedMinutes` on each day and expects `planned`. All numbers of cards are of 100.
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
