/** Which recall "Am I ready?" shows, and for when. Today, as FSRS expects it. */
import { useCallback } from "react";
import type { RecallOf } from "../../domain/progress/readiness";
import { retrievability } from "../../domain/scheduling/fsrs";
import { memoryOf } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import { useSettings, useStudy } from "../../state/StoresContext";

type ExpectedRecall = {
  readonly recallOf: RecallOf;
  readonly at: EpochMs;
  /** As a sentence begins: "Today". */
  readonly when: string;
};

export function useExpectedRecall(now: EpochMs): ExpectedRecall {
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const recallOf = useCallback<RecallOf>(
    (card, at) => {
      const memory = memoryOf(study, card);
      return memory ? retrievability(memory, at, scheduling) : 0;
    },
    [study, scheduling],
  );
  return { recallOf, at: now, when: "Today" };
}
