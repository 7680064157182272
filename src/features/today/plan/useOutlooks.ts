/** The expected recall of other plans, as the planner's worker answers. */
import { useEffect, useMemo, useState } from "react";
import { alignOutlooks } from "../../../domain/planning/alignOutlooks";
import { coreRecallOf, tierKey } from "../../../domain/planning/groupKeys";
import type { Outlook } from "../../../domain/planning/outlookSteps";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import type { RecallForecast } from "../../../domain/planning/planResult";
import { daysWithTime, forecastDayOf, minutesOf } from "../../../domain/planning/states/studyDays";
import { evenMinutesOf, withMinutes, withoutGroups } from "../../../domain/planning/variations";
import { useStores } from "../../../state/StoresContext";
import { toPercent } from "./describePlan";

const offeredMinutes = [5, 10, 15, 20, 30, 45, 60, 90] as const;

/** This many minutes on each weekday that has any. */
type MinutesOption = {
  readonly minutes: number;
  /** Of 100 cards that are counted, those that would be recalled; undefined until it is known. */
  readonly recallPercent: number | undefined;
  /** What is planned now. Where weekdays differ, `minutes` is their mean on the days of study. */
  readonly isPlan: boolean;
};

export type Outlooks = {
  /** Fewer minutes first. One of them is the plan. */
  readonly options: readonly MinutesOption[];
  /** Recalled of 100, if only core cards counted; undefined until it is computed, and if no core card can count. */
  readonly coreOnlyPercent: number | undefined;
};

/** The outlooks that have arrived so far, by the index of their request. */
type ReceivedOutlooks = {
  readonly requests: readonly PlanRequest[];
  readonly outlooks: readonly (Outlook | undefined)[];
};

/** `planned`: what the plan that was made for this request expects of the cards that are counted. */
export function useOutlooks(request: PlanRequest, planned: RecallForecast): Outlooks {
  const { runPlannerWorker } = useStores().platform;
  const requests = useMemo(
    () => [
      ...offeredMinutes.map((minutes) => withMinutes(request, minutes)),
      withoutGroups(request, [tierKey("standard"), tierKey("detail")]),
    ],
    [request],
  );
  const [received, setReceived] = useState<ReceivedOutlooks>();
  const outlooks = received?.requests === requests ? received.outlooks : [];
  useEffect(
    () =>
      runPlannerWorker({ type: "outlooks", requests }, (response) => {
        if (response.type !== "outlook") return;
        const { index, outlook } = response;
        setReceived((before) => {
          const earlier = before?.requests === requests ? before.outlooks : [];
          return { requests, outlooks: requests.map((_, i) => (i === index ? outlook : earlier[i])) };
        });
      }),
    [runPlannerWorker, requests],
  );
  const percentAt = (index: number, ifImpossible?: number) => {
    const share = outlooks[index]?.type === "outlook" ? coreRecallOf(outlooks[index]).expected : ifImpossible;
    return outlooks[index] && share !== undefined ? toPercent(share) : undefined;
  };
  return {
    options: optionsOf(
      request,
      // If today's minutes are used up and no other day has any, no further review is possible.
      offeredMinutes.map((_, i) => percentAt(i, planned.ifStopped)),
      toPercent(planned.expected),
    ),
    coreOnlyPercent: percentAt(offeredMinutes.length),
  };
}

function optionsOf(
  request: PlanRequest,
  byMinutes: readonly (number | undefined)[],
  recallPercent: number,
): readonly MinutesOption[] {
  const usual = evenMinutesOf(request.time);
  const aligned = alignOutlooks(byMinutes, offeredMinutes, usual, recallPercent);
  const planOption = { minutes: usual ?? meanMinutesOf(request), recallPercent, isPlan: true };
  const otherOptions = offeredMinutes.map((minutes, i) => ({
    minutes,
    recallPercent: aligned[i],
    isPlan: false,
  }));
  return [...otherOptions.filter(({ minutes }) => minutes !== usual), planOption].toSorted(
    (a, b) => a.minutes - b.minutes,
  );
}

function meanMinutesOf(request: PlanRequest): number {
  const days = daysWithTime(request.time, request.today, forecastDayOf(request));
  const sum = days.reduce((total, day) => total + minutesOf(request.time, day), 0);
  return sum / Math.max(1, days.length);
}
