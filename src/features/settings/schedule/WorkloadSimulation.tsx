/** Simulates the daily review time for several values of desired retention. */
import { useCalendar, useClock, useSettings, useStores, useStudy } from "../../../state/StoresContext";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../components/Button";
import { workloadInputOfCards } from "../../../domain/planning/workload/workloadInput";
import { dayOf } from "../../../domain/scheduling/calendar";
import { medianAnswerDurations } from "../../../domain/study/medianAnswerDurations";
import { formatCount, formatPercent } from "../../shared/format";
import { useCardEntries } from "../../shared/decks/useCardEntries";

const commonRetentions = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97] as const;
const simulatedDays = 60;

/** Common values, with the person's own setting added. */
const retentionsWith = (desiredRetention: number): readonly number[] =>
  [...new Set([...commonRetentions, desiredRetention])].toSorted((a, b) => a - b);

type SimulationRow = {
  readonly desiredRetention: number;
  readonly minutesPerDay: number;
  readonly rememberedCards: number;
};

export function WorkloadSimulation() {
  const clock = useClock();
  const entries = useCardEntries();
  const { runWorkloadWorker } = useStores().platform;
  const calendar = useCalendar();
  const study = useStudy((state) => state.study);
  const { scheduling, newPerDay, reviewsPerDay } = useSettings((state) => state.settings);
  const [rows, setRows] = useState<readonly SimulationRow[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const stopRef = useRef<() => void>(undefined);
  useEffect(() => () => stopRef.current?.(), []);

  const simulate = () => {
    if (!entries || isBusy) return;
    setRows([]);
    setProblem(undefined);
    setBusy(true);
    const input = {
      ...workloadInputOfCards(
        entries.map(({ card }) => card),
        study,
      ),
      newPerDay,
      reviewsPerDay,
      today: dayOf(clock(), calendar),
      days: simulatedDays,
      answerDurations: medianAnswerDurations(study),
    };
    const desiredRetentions = retentionsWith(scheduling.desiredRetention);
    let pendingCount = desiredRetentions.length;
    const stopWorker = runWorkloadWorker({ input, scheduling, desiredRetentions }, (response) => {
      if (response.type === "failed") {
        setProblem(`The simulation failed: ${response.message}.`);
        pendingCount = 0;
      }
      if (response.type === "simulated") {
        pendingCount -= 1;
        const { desiredRetention, workload } = response;
        const minutesPerDay =
          workload.dailyDurationsMs.reduce((sum, time) => sum + time, 0) / simulatedDays / 60_000;
        setRows((before) => [
          ...before,
          { desiredRetention, minutesPerDay, rememberedCards: workload.recalledCount },
        ]);
      }
      if (pendingCount === 0) {
        stopWorker();
        setBusy(false);
      }
    });
    stopRef.current = stopWorker;
  };

  const mostMinutes = Math.max(1, ...rows.map(({ minutesPerDay: minutes }) => minutes));
  return (
    <div className="mt-6">
      <h3 className="font-semibold">Workload by retention</h3>
      <p className="mt-1 text-quiet">
        Simulates the next {simulatedDays} days for several values of desired retention, with your cards,
        daily limits and answer times.
      </p>
      <Button
        className="mt-3 aria-disabled:opacity-50"
        onClick={simulate}
        disabled={!entries}
        aria-disabled={isBusy}
      >
        {isBusy ? "Simulating…" : "Simulate"}
      </Button>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {!isBusy && problem === undefined && rows.length > 0 && (
        <>
          <p className="mt-4" role="status">
            {describeCost(rows)}
          </p>
          <table className="mt-3 w-full max-w-md text-left tabular-nums">
            <thead className="text-sm text-quiet">
              <tr>
                <th scope="col" className="py-1 font-normal">
                  Retention
                </th>
                <th scope="col" className="py-1 font-normal">
                  Minutes a day
                </th>
                <th scope="col" className="py-1 text-right font-normal">
                  Cards recalled on day {simulatedDays}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ desiredRetention: retention, minutesPerDay: minutes, rememberedCards }) => (
                <tr key={retention} className="border-t border-line">
                  <th scope="row" className="py-1.5 font-medium">
                    {formatPercent(retention)}
                    {retention === scheduling.desiredRetention && (
                      <span className="font-normal text-quiet"> (yours)</span>
                    )}
                  </th>
                  <td className="py-1.5 whitespace-nowrap">
                    <span className="inline-block min-w-[3ch]">{Math.round(minutes)}</span>
                    <progress
                      className="progress h-1.5 w-[min(6rem,12vw)]"
                      aria-hidden="true"
                      value={minutes}
                      max={mostMinutes}
                    />
                  </td>
                  <td className="py-1.5 text-right">{Math.round(rememberedCards)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function describeCost(rows: readonly SimulationRow[]): string {
  const minutesAt = (retention: number) =>
    Math.round(rows.find((row) => row.desiredRetention === retention)?.minutesPerDay ?? 0);
  return `At 90% retention you would spend about ${formatCount(minutesAt(0.9), "minute")} a day; at 95%, about ${formatCount(minutesAt(0.95), "minute")}.`;
}
