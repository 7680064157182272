/** The round's clock as it ticks, and the sign of life that keeps it right when the page goes away. */
import { useEffect, useRef, useState } from "react";
import { type Clock, clockOf } from "../../domain/interview/clock";
import type { RoundState } from "../../domain/interview/round";
import { lastSign, sign } from "../../store/interview";
import { interviewed } from "../../store/deeds";

const tick = 1_000;

/** `away` is true when the clock was stood still because the page had been gone. */
export function useClock(round: RoundState, clock: () => number): Clock & { readonly away: boolean } {
  const [now, setNow] = useState(clock);
  const [away, setAway] = useState(false);
  const runs = round.since !== undefined;
  const newest = useRef(round.last);
  useEffect(() => {
    newest.current = round.last;
  }, [round.last]);

  // The round was left without a pause: what passed since the last sign of life was not spent on it.
  useEffect(() => {
    const back = () => {
      // Without a sign, the round's last event is one: less time than was spent, never more.
      const since = Math.max(lastSign(round.id) ?? 0, newest.current);
      const at = clock();
      if (at - since > 2 * tick) {
        interviewed(round.id, { type: "returned", since }, at);
        setAway(true);
      }
      sign(round.id, at);
      setNow(at);
    };
    const seen = () => (document.visibilityState === "visible" ? back() : sign(round.id, clock()));
    const gone = () => sign(round.id, clock());
    if (runs) back();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("pagehide", gone);
    return () => {
      gone();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("pagehide", gone);
    };
    // Once for each time that the clock begins to run.
  }, [round.id, runs, clock]);

  useEffect(() => {
    if (!runs) return undefined;
    const ticking = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      const at = clock();
      sign(round.id, at);
      setNow(at);
    }, tick);
    return () => clearInterval(ticking);
  }, [round.id, runs, clock]);

  return { ...clockOf(round, now), away };
}
