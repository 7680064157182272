/** Outlooks of other minutes a day, made to agree with the plan and with each other. */

/**
 * Outlooks are coarse, within half a percent of a full plan. They are made to agree with the plan that there is, of `usual`
 * minutes on each day and `known` of 100, and with each other: more minutes never mean fewer cards. `usual` is undefined
 * where days differ.
 */
export function agreeWithPlan(
  byMinutes: readonly (number | undefined)[],
  offeredMinutes: readonly number[],
  usual: number | undefined,
  known: number,
): readonly (number | undefined)[] {
  let most = 0;
  return byMinutes.map((outlook, i) => {
    if (outlook === undefined) return undefined;
    const minutes = offeredMinutes[i] ?? 0;
    const near =
      usual === undefined
        ? outlook
        : minutes === usual
          ? known
          : minutes < usual
            ? Math.min(outlook, known)
            : Math.max(outlook, known);
    most = Math.max(most, near);
    return most;
  });
}
