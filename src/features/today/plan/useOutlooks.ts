/** What other plans would lead to, as the planner's worker answers. */
import { useEffect, useMemo, useState } from "react";
import { coreRecallOf, tierKey } from "../../../domain/planning/groupKeys";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import { withMinutes, withoutGroups } from "../../../domain/planning/variations";
import { useStores } from "../../../state/StoresContext";
import { ofHundred } from "./describePlan";

export const offeredMinutes = [5, 10, 15, 20, 30, 45, 60, 90] as const;

export type Outlooks = {
  /** Core cards of 100 that would be recalled, for each of the offered minutes; undefined until it is known. */
  readonly byMinutes: readonly (number | undefined)[];
  /** The same, if nothing but core cards counted. */
  readonly coreOnly: number | undefined;
};

export function useOutlooks(request: PlanRequest): Outlooks {
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
        const known = ofHundred(coreRecallOf(response.outlook).expected);
        setAnswers((before) => requests.map((_, i) => (i === response.index ? known : before[i])));
      }),
    [runPlanner, requests],
  );
  return { byMinutes: answers.slice(0, offeredMinutes.length), coreOnly: answers[offeredMinutes.length] };
}
