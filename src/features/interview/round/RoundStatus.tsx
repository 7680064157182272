/** What is said above the question about the round's clock and microphone. */
import { type AnswerMethod } from "../../../domain/events/interview/verdicts";
import { type RoundStage } from "../../../domain/interview/round/roundState";
import type { RunningClock } from "./useRoundClock";

type Props = {
  readonly stage: RoundStage;
  readonly isPaused: boolean;
  readonly roundClock: Pick<RunningClock, "wasAway" | "warning">;
  readonly method: AnswerMethod;
  readonly isRecordingSaved: boolean;
};

export function RoundStatus({
  stage,
  isPaused,
  roundClock: { wasAway, warning },
  method,
  isRecordingSaved,
}: Props) {
  const isAsking = stage === "asking";
  const isBreak = stage === "break";
  return (
    <div role="status" className="text-sm text-quiet">
      {wasAway && !isPaused && <p>The timer was stopped while this page was hidden or the computer slept.</p>}
      {isAsking && isPaused && isRecordingSaved && (method === "recorded" || method === "dictated") && (
        <p>
          The microphone is off during a pause. What you said is kept: after “Go on”, press “
          {method === "recorded" ? "Record more" : "Dictate"}” to add to it.
        </p>
      )}
      {(isAsking || isBreak) && warning === "soon" && <p>A tenth of the time is left.</p>}
      {isAsking && warning === "over" && (
        <p>The planned time is over. You can go on; the report says how long you took.</p>
      )}
      {/* The report leaves out breaks. */}
      {isBreak && warning === "over" && <p>The planned break is over. You can take longer.</p>}
    </div>
  );
}
