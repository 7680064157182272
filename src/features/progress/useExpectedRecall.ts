/** Which recall "Am I ready?" shows, and for when: on the day of the interview if there is a plan for it, otherwise today. */
import { useCallback } from "react";
import type { RecallOf } from "../../domain/progress/readiness";
import { retrievability } from "../../domain/scheduling/fsrs";
import { memoryOf } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import { usePlan, useSettings, useStudy } from "../../state/StoresContext";
import { formatDay } from "../shared/format";

type ExpectedRecall = {
  readonly recallOf: RecallOf;
  readonly at: EpochMs;
  /** As a sentence begins: "Today". */
  readonly when: string;
};

export function useExpectedRecall(now: EpochMs): ExpectedRecall {
  const study = useStudy((state) => state.study);
  const { scheduling, interview } = useSettings((state) => state.settings);
  const result = usePlan((state) => state.result);
  const plan = result?.type === "plan" && result.interviewDay === interview?.day ? result : undefined;
  const recallOf = useCallback<RecallOf>(
    (card, at) => {
      const planned = plan?.expectedByCard.get(card);
      if (planned !== undefined) return planned;
      const memory = memoryOf(study, card);
      return memory ? retrievability(memory, at, scheduling) : 0;
    },
    [study, scheduling, plan],
  );
  return {
    recallOf,
    at: now,
    when: plan ? `On ${formatDay(plan.interviewDay)}, if you follow the plan,` : "Today",
  };
}
