/** The clock of the current question: time spent, time left, when to warn, and which time is not charged. */
import { type DurationMs, type EpochMs, msPerMinute, msPerSecond } from "../../time";
import { type RoundState, currentItemOf, progressOf } from "./roundState";

export type RoundClock = {
  readonly spentMs: DurationMs;
  readonly plannedMs: DurationMs;
  /** Negative after the end. */
  readonly remainingMs: DurationMs;
  /** "soon" in the last tenth, "over" after the end; undefined before that, so as not to distract. */
  readonly warning: "soon" | "over" | undefined;
};

/** The page records a heartbeat each second. A gap longer than this has another cause than a busy computer. */
const maxHeartbeatGapMs: DurationMs = 5 * msPerSecond;

/** Whether the person was away: the page was hidden or closed, or the computer slept. That time is not charged. */
export const isAbsence = (sinceLastHeartbeatMs: DurationMs): boolean =>
  sinceLastHeartbeatMs > maxHeartbeatGapMs;

/** The clock of the current item at `now`. It never goes backwards, even if `now` does. */
export function roundClockAt(round: RoundState, now: EpochMs): RoundClock {
  const { spentMs: spentBefore } = progressOf(round, round.itemIndex);
  const spentMs =
    spentBefore + (round.runningSince === undefined ? 0 : Math.max(0, now - round.runningSince));
  const plannedMs = (currentItemOf(round)?.minutes ?? 0) * msPerMinute;
  const remainingMs = plannedMs - spentMs;
  return {
    spentMs,
    plannedMs,
    remainingMs,
    warning: warningOf(remainingMs, plannedMs),
  };
}

function warningOf(remainingMs: DurationMs, plannedMs: DurationMs): RoundClock["warning"] {
  if (remainingMs < 0) return "over";
  return remainingMs <= plannedMs / 10 ? "soon" : undefined;
}
