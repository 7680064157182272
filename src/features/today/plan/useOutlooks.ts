/** What other plans would lead to, as the planner's worker answers. */
import { useEffect, useMemo, useState } from "react";
import { agreeWithPlan } from "../../../domain/planning/agreeWithPlan";
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
    byMinutes: agreeWithPlan(byMinutes, offeredMinutes, evenMinutesOf(request.time), known),
    coreOnly: answers[offeredMinutes.length],
  };
}
