/** What desired retention costs: minutes a day, simulated for this person's cards and pace. */
import { useEffect, useRef, useState } from "react";
import { dayOf } from "../../domain/day";
import { aheadOfCards, paceOf } from "../../domain/workload";
import { ask } from "../../store/memoryWorker";
import { useSettings } from "../../store/settings";
import { calendarNow, useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { spellShare } from "../spell";
import { useEntries } from "../useEntries";

const usual = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
const days = 60;

/** The usual ones, and the person's own among them. */
const retentionsWith = (own: number): readonly number[] =>
  [...new Set([...usual, own])].toSorted((a, b) => a - b);

type Row = { readonly retention: number; readonly minutes: number; readonly remembered: number };

export function Workload({ clock }: { readonly clock: () => number }) {
  const entries = useEntries();
  const own = useSettings((state) => state.settings.scheduling.retention);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const simulate = () => {
    if (!entries) return;
    const { study } = useStudy.getState();
    const { scheduling, newPerDay, reviewsPerDay } = useSettings.getState().settings;
    setRows([]);
    setProblem(undefined);
    setBusy(true);
    const ahead = {
      ...aheadOfCards(
        entries.map(({ card }) => card),
        study,
      ),
      newPerDay,
      reviewsPerDay,
      today: dayOf(clock(), calendarNow()),
      days,
      pace: paceOf(study),
    };
    const retentions = retentionsWith(scheduling.retention);
    let left = retentions.length;
    const end = ask({ type: "simulate", ahead, scheduling, retentions }, (told) => {
      if (told.type === "failed") {
        setProblem(`It could not be simulated: ${told.says}.`);
        left = 0;
      }
      if (told.type === "simulated") {
        left -= 1;
        const { retention, workload } = told;
        const minutes = workload.daily.reduce((sum, time) => sum + time, 0) / days / 60_000;
        setRows((before) => [...before, { retention, minutes, remembered: workload.remembered }]);
      }
      if (left === 0) {
        end();
        setBusy(false);
      }
    });
    stop.current = end;
  };

  const most = Math.max(1, ...rows.map(({ minutes }) => minutes));
  return (
    <div className="mt-6">
      <h3 className="font-semibold">What it costs</h3>
      <p className="mt-1 text-quiet">
        Simulates your next {days} days, with your cards, your new cards a day and your pace, for several
        desired retentions.
      </p>
      <Button className="mt-3" onClick={simulate} disabled={isBusy || !entries}>
        {isBusy ? "Simulating…" : "Simulate"}
      </Button>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {!isBusy && problem === undefined && rows.length > 0 && (
        <>
          <p className="mt-4" role="status">
            {sentence(rows)}
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
                  Cards recalled on day {days}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ retention, minutes, remembered }) => (
                <tr key={retention} className="border-t border-line">
                  <th scope="row" className="py-1.5 font-medium">
                    {spellShare(retention)}
                    {retention === own && <span className="font-normal text-quiet"> yours</span>}
                  </th>
                  <td className="py-1.5 whitespace-nowrap">
                    <span className="inline-block min-w-[3ch]">{Math.round(minutes)}</span>
                    <progress
                      className="progress h-1.5 w-[min(6rem,12vw)]"
                      aria-hidden="true"
                      value={minutes}
                      max={most}
                    />
                  </td>
                  <td className="py-1.5 text-right">{Math.round(remembered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function sentence(rows: readonly Row[]): string {
  const at = (retention: number) => Math.round(rows.find((row) => row.retention === retention)?.minutes ?? 0);
  return `At 90% you would spend about ${at(0.9)} minutes a day; at 95%, ${at(0.95)}.`;
}
