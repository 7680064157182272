/** Which recall "Am I ready?" shows, and for when: on the day of the plan's forecast if there is a plan, otherwise today. */
import { useMemo } from "react";
import { recallIfStoppedOf } from "../../domain/planning/states/recallIfStopped";
import type { RecallOf } from "../../domain/progress/readiness";
import { retrievability } from "../../domain/scheduling/fsrs";
import { memoryOf } from "../../domain/study/study";
import { usePlan, useSettings, useStudy } from "../../state/StoresContext";
import { describeForecastDay } from "../shared/schedule/describeForecastDay";
import { upperFirst } from "../shared/format";
import { useInterviewPlan } from "../shared/schedule/useTodaysPlan";

type RecallAndDate = {
  readonly recallOf: RecallOf;
  /** The beginning of a sentence: "Today". */
  readonly when: string;
};

export function useExpectedRecall(): RecallAndDate {
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const request = usePlan((state) => state.request);
  const plan = useInterviewPlan();
  const recallOf = useMemo((): RecallOf => {
    if (!plan || !request) {
      return (card, timestamp) => {
        const memory = memoryOf(study, card);
        return memory ? retrievability(memory, timestamp, scheduling) : 0;
      };
    }
    /** A suspended card isn't reviewed before the day. */
    const withoutReview = recallIfStoppedOf(request, plan.forecastDay);
    return (card) => {
      const memory = memoryOf(study, card);
      return (
        plan.expectedByCard.get(card) ??
        (memory ? withoutReview({ stability: memory.stability, lastDay: memory.lastReviewedDay }) : 0)
      );
    };
  }, [study, scheduling, plan, request]);
  return {
    recallOf,
    when: plan ? `${upperFirst(describeForecastDay(plan))}, if you follow the plan,` : "Today",
  };
}
