/** Backups on the device: how many, how much room they take, and a way back to each. */
import { useState } from "react";
import { isoDate } from "../../domain/day";
import { type Listed, listSnapshots, snapshotText, takeSnapshot } from "../../store/backup/snapshots";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { download } from "../../ui/download";
import { countOf } from "../spell";
import { spellDate, spellSize } from "./spellKept";
import { useAsked } from "./useAsked";

type Props = { readonly clock: () => number; readonly onLook: (text: string) => void };

const list = () => listSnapshots();

export function Snapshots({ clock, onLook }: Props) {
  const [listed, ask] = useAsked(list);
  const [problem, setProblem] = useState<string>();
  if (listed.as === "asking") return null;
  if (listed.as === "refused")
    return <p className="mt-6 text-quiet">This browser has no database for snapshots: download a backup.</p>;

  const use = (act: (text: string, day: Listed["day"]) => void) => async (day: Listed["day"]) => {
    const text = await snapshotText(day).catch(() => undefined);
    if (text === undefined) setProblem("This snapshot can't be read any more.");
    else act(text, day);
  };
  const look = use(onLook);
  const save = use((text, day) => download(`retrain-snapshot-${isoDate(day)}.json`, text));
  const take = async () => {
    try {
      await takeSnapshot(clock());
      ask();
    } catch {
      setProblem("There is no room for a snapshot: download a backup instead.");
    }
  };

  const size = listed.value.reduce((sum, each) => sum + each.size, 0);
  return (
    <div className="mt-6">
      <h3 className="font-medium">Snapshots</h3>
      <p className="mt-1 text-sm text-quiet">
        After a day's first sitting a snapshot stays on this device: of the last 7 days, and one a week and a
        month before. Against a mistake, not against a lost device.
      </p>
      {listed.value.length === 0 ? (
        <Button className="mt-3" onClick={() => void take()}>
          Take one now
        </Button>
      ) : (
        <Disclosure
          className="mt-1"
          summaryClass="min-h-11 py-2 font-medium"
          summary={`${countOf(listed.value.length, "snapshot")}, ${spellSize(size)}`}
        >
          <ul>
            {listed.value.map(({ day, at, events }) => (
              <li key={day} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
                <span>
                  {spellDate(at)}: {countOf(events, "event")}
                </span>
                <span className="flex gap-2">
                  <Button onClick={() => void look(day)}>
                    Restore<span className="sr-only"> the snapshot of {spellDate(at)}</span>
                  </Button>
                  <Button onClick={() => void save(day)}>
                    Download<span className="sr-only"> the snapshot of {spellDate(at)}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}
