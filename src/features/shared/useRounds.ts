/** All interview rounds. */
import { useMemo } from "react";
import { listRounds } from "../../domain/interview/round/listRounds";
import type { RoundState } from "../../domain/interview/round/roundState";
import { useStudy } from "../../state/StoresContext";

export function useRounds(): readonly RoundState[] {
  const study = useStudy((state) => state.study);
  return useMemo(() => listRounds(study), [study]);
}
