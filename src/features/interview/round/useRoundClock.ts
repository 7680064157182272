/** The round's clock as it ticks, and the sign of life that keeps it right when the page goes away. */
import { useEffect, useRef, useState } from "react";
import { type RoundClock, roundClockAt } from "../../../domain/interview/round/roundClock";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { useStores } from "../../../state/StoresContext";
import { addInterviewEvent } from "../../../state/actions";

const tickMs = 1_000;

/** `away` is true when the clock was stood still because the page had been gone. */
export function useRoundClock(
  round: RoundState,
  clock: () => number,
): RoundClock & { readonly wasAway: boolean } {
  const stores = useStores();
  const [now, setNow] = useState(clock);
  const [wasAway, setWasAway] = useState(false);
  const isRunning = round.runningSince !== undefined;
  const lastEventAtRef = useRef(round.lastEventAt);
  useEffect(() => {
    lastEventAtRef.current = round.lastEventAt;
  }, [round.lastEventAt]);

  // The round was left without a pause: what passed since the last sign of life was not spent on it.
  useEffect(() => {
    const recordReturn = () => {
      // Without a sign, the round's last event is one: less time than was spent, never more.
      const awaySince = Math.max(stores.heartbeat.lastAt(round.id) ?? 0, lastEventAtRef.current);
      const timestamp = clock();
      if (timestamp - awaySince > 2 * tickMs) {
        addInterviewEvent(stores, round.id, { type: "returned", awaySince }, timestamp);
        setWasAway(true);
      }
      stores.heartbeat.record(round.id, timestamp);
      setNow(timestamp);
    };
    const onVisibilityChange = () =>
      document.visibilityState === "visible" ? recordReturn() : stores.heartbeat.record(round.id, clock());
    const onLeave = () => stores.heartbeat.record(round.id, clock());
    if (isRunning) recordReturn();
    document.addEventListener("visibilitychange", onVisibilityChange);
    window.addEventListener("pagehide", onLeave);
    return () => {
      onLeave();
      document.removeEventListener("visibilitychange", onVisibilityChange);
      window.removeEventListener("pagehide", onLeave);
    };
    // Once for each time that the clock begins to run.
  }, [stores, round.id, isRunning, clock]);

  useEffect(() => {
    if (!isRunning) return undefined;
    const interval = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      const timestamp = clock();
      stores.heartbeat.record(round.id, timestamp);
      setNow(timestamp);
    }, tickMs);
    return () => clearInterval(interval);
  }, [stores, round.id, isRunning, clock]);

  return { ...roundClockAt(round, now), wasAway };
}
