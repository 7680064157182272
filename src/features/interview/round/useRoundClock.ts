/** The running clock of a round. Its heartbeat leaves out the time while the page is hidden or the computer sleeps. */
import { useEffect, useRef, useState } from "react";
import { type RoundClock, isAbsence, roundClockAt } from "../../../domain/interview/round/roundClock";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { type EpochMs, msPerSecond } from "../../../domain/time";
import { useMonotonicClock } from "../../../hooks/time/useMonotonicClock";
import { useStores } from "../../../state/StoresContext";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";

const tickMs = msPerSecond;

export type RunningClock = RoundClock & {
  /** True once the clock was stopped by an absence. */
  readonly wasAway: boolean;
  /** The clock for the round's events. It never goes back, even if the computer's clock is set back. */
  readonly clock: () => EpochMs;
};

export function useRoundClock(round: RoundState): RunningClock {
  const stores = useStores();
  const clock = useMonotonicClock(stores.platform.clock, () =>
    Math.max(round.lastEventAt, stores.heartbeat.lastAt(round.id) ?? 0),
  );
  const [now, setNow] = useState(clock);
  const [wasAway, setWasAway] = useState(false);
  const isRunning = round.runningSince !== undefined;
  const lastEventAtRef = useRef(round.lastEventAt);
  useEffect(() => {
    lastEventAtRef.current = round.lastEventAt;
  }, [round.lastEventAt]);

  useEffect(() => {
    if (!isRunning) return undefined;
    const recordHeartbeat = () => {
      // Without a heartbeat the round's last event counts as one: rather too little time than too much.
      const awaySince = Math.max(stores.heartbeat.lastAt(round.id) ?? 0, lastEventAtRef.current);
      const timestamp = clock();
      // The round was left without a pause: what passed since the last heartbeat was not spent on it.
      if (isAbsence(timestamp - awaySince)) {
        addInterviewEvent(stores, round.id, { type: "returned", awaySince }, timestamp);
        setWasAway(true);
      }
      stores.heartbeat.record(round.id, timestamp);
      setNow(timestamp);
    };
    const tick = () => document.visibilityState === "visible" && recordHeartbeat();
    recordHeartbeat();
    const interval = setInterval(tick, tickMs);
    // Both when the page is hidden and when it is shown again.
    document.addEventListener("visibilitychange", recordHeartbeat);
    window.addEventListener("pagehide", recordHeartbeat);
    return () => {
      recordHeartbeat();
      clearInterval(interval);
      document.removeEventListener("visibilitychange", recordHeartbeat);
      window.removeEventListener("pagehide", recordHeartbeat);
    };
    // Once for each time that the clock begins to run.
  }, [stores, round.id, isRunning, clock]);

  return { ...roundClockAt(round, now), wasAway, clock };
}
