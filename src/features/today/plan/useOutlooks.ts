/** What other plans would lead to, as the planner's worker answers. */
import { useEffect, useMemo, useState } from "react";
import { coreRecallOf, tierKey } from "../../../domain/planning/groupKeys";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import { evenMinutesOf, withMinutes, withoutGroups } from "../../../domain/planning/variations";
import { useStores } from "../../../state/StoresContext";
import { ofHundred } from "./describePlan";

export const offeredMinutes = [5, 10, 15, 20, 30, 45, 60, 90] as const;

export type Outlooks = {
  /** Of 100 cards that are counted, those that would be recalled, for each of the offered minutes; undefined until it is known. */
  readonly byMinutes: readonly (number | undefined)[];
  /** The same, if nothing but core cards counted. */
  readonly coreOnly: number | undefined;
};

/**
 * Outlooks are coarse, within half a percent of a full plan. They are made to agree with the plan that there is, of `usual`
 * minutes on each day and `known` of 100, and with each other: more minutes never mean fewer cards. `usual` is undefined
 * where days differ.
 */
export function agreeWithPlan(
  byMinutes: readonly (number | undefined)[],
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

/** `known`: of 100 cards that are counted, those recalled by the plan that was made for this request. */
export function useOutlooks(request: PlanRequest, known: number): Outlooks {
  const { runPlanner } = useStores().platform;
  const [answers, setAnswers] = useState<readonly (number | undefined)[]>([]);
  const requests = useMemo(
    () => [
      ...offeredMinutes.map((minutes) => withMinutes(request, minutes)),
      withoutGroups(request, [tierKey("standard"), tierKey("detail")]),
    ],
    [request],
  );
  useEffect(
    () =>
      runPlanner({ type: "outlooks", requests }, (response) => {
        if (response.type !== "outlook" || response.outlook.type !== "outlook") return;
        const answer = ofHundred(coreRecallOf(response.outlook).expected);
        setAnswers((before) => requests.map((_, i) => (i === response.index ? answer : before[i])));
      }),
    [runPlanner, requests],
  );
  const byMinutes = answers.slice(0, offeredMinutes.length);
  return {
    byMinutes: agreeWithPlan(byMinutes, evenMinutesOf(request.time), known),
    coreOnly: answers[offeredMinutes.length],
  };
}
