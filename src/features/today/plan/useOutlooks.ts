/** What other plans would lead to, as the planner's worker answers. */
import { useEffect, useMemo, useState } from "react";
import { agreeWithPlan } from "../../../domain/planning/agreeWithPlan";
import { coreRecallOf, tierKey } from "../../../domain/planning/groupKeys";
import type { Outlook } from "../../../domain/planning/outlook";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import type { RecallForecast } from "../../../domain/planning/planResult";
import { evenMinutesOf, withMinutes, withoutGroups } from "../../../domain/planning/variations";
import { useStores } from "../../../state/StoresContext";
import { ofHundred } from "./describePlan";

export const offeredMinutes = [5, 10, 15, 20, 30, 45, 60, 90] as const;

export type Outlooks = {
  /** Of 100 cards that are counted, those that would be recalled, for each of the offered minutes; undefined until it is known. */
  readonly byMinutes: readonly (number | undefined)[];
  /** The same, if nothing but core cards counted; undefined also where none of them does. */
  readonly coreOnly: number | undefined;
};

/** As far as they have come. */
type Answers = {
  readonly requests: readonly PlanRequest[];
  readonly outlooks: readonly (Outlook | undefined)[];
};

/** `planned`: what the plan that was made for this request expects of the cards that are counted. */
export function useOutlooks(request: PlanRequest, planned: RecallForecast): Outlooks {
  const { runPlanner } = useStores().platform;
  const requests = useMemo(
    () => [
      ...offeredMinutes.map((minutes) => withMinutes(request, minutes)),
      withoutGroups(request, [tierKey("standard"), tierKey("detail")]),
    ],
    [request],
  );
  const [answers, setAnswers] = useState<Answers>();
  const outlooks = answers?.requests === requests ? answers.outlooks : [];
  useEffect(
    () =>
      runPlanner({ type: "outlooks", requests }, (response) => {
        if (response.type !== "outlook") return;
        const { index, outlook } = response;
        setAnswers((before) => {
          const earlier = before?.requests === requests ? before.outlooks : [];
          return { requests, outlooks: requests.map((_, i) => (i === index ? outlook : earlier[i])) };
        });
      }),
    [runPlanner, requests],
  );
  const knownAt = (index: number, ifImpossible?: number) => {
    const share = outlooks[index]?.type === "outlook" ? coreRecallOf(outlooks[index]).expected : ifImpossible;
    return outlooks[index] && share !== undefined ? ofHundred(share) : undefined;
  };
  return {
    byMinutes: agreeWithPlan(
      // Minutes that are used up leave nothing but to stop.
      offeredMinutes.map((_, i) => knownAt(i, planned.ifStopped)),
      offeredMinutes,
      evenMinutesOf(request.time),
      ofHundred(planned.expected),
    ),
    coreOnly: knownAt(offeredMinutes.length),
  };
}
