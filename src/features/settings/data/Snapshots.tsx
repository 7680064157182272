/** Snapshots on this device: list, size, restore and download. */
import { useCallback, useRef, useState } from "react";
import { toIsoDate } from "../../../domain/scheduling/calendar";
import {
  type SnapshotSummary,
  listSnapshots,
  readSnapshot,
  takeSnapshot,
} from "../../../state/backup/snapshots";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Disclosure } from "../../../components/Disclosure";
import { downloadFile } from "../../../browser/downloadFile";
import { formatCount } from "../../shared/format";
import { formatDate, formatBytes } from "./format";
import { backupOccasions } from "./labels";
import { useAsync } from "../../../hooks/useAsync";

type Props = { readonly onPreview: (text: string) => void };

export function Snapshots({ onPreview }: Props) {
  const clock = useClock();
  const stores = useStores();
  const [snapshots, reload] = useAsync(useCallback(() => listSnapshots(stores), [stores]));
  const [problem, setProblem] = useState<string>();
  const titleRef = useRef<HTMLHeadingElement>(null);
  if (snapshots.type === "pending") return null;
  if (snapshots.type === "rejected")
    return <p className="mt-6 text-quiet">This browser can't store snapshots. Download a backup instead.</p>;

  const withSnapshotText =
    (callback: (text: string, day: SnapshotSummary["day"]) => void) =>
    async (day: SnapshotSummary["day"]) => {
      const text = await readSnapshot(stores, day).catch(() => undefined);
      if (text === undefined)
        setProblem(
          "This snapshot can't be read. Your reviews are not affected. Choose another snapshot, or a backup.",
        );
      else callback(text, day);
    };
  const previewSnapshot = withSnapshotText(onPreview);
  const downloadSnapshot = withSnapshotText((text, day) =>
    downloadFile(`retrain-snapshot-${toIsoDate(day)}.json`, text),
  );
  const createSnapshot = async () => {
    try {
      await takeSnapshot(stores, clock());
      // The pressed button disappears.
      titleRef.current?.focus({ preventScroll: true });
      reload();
    } catch {
      setProblem(
        "The snapshot could not be saved: the browser's database is full or blocked. Download a backup instead.",
      );
    }
  };

  const totalBytes = snapshots.value.reduce((sum, snapshot) => sum + snapshot.sizeBytes, 0);
  return (
    <div className="mt-6">
      <h3 ref={titleRef} tabIndex={-1} className="font-medium outline-none">
        Snapshots
      </h3>
      <p className="mt-1 text-sm text-quiet">
        Taken {backupOccasions}. The newest of each day is kept for 7 days, then one per week and per month. A
        snapshot brings back lost reviews and settings. It doesn't undo changes (a card's history does), and
        it is lost with the device.
      </p>
      {snapshots.value.length === 0 ? (
        <Button className="mt-3" onClick={() => void createSnapshot()}>
          Take a snapshot
        </Button>
      ) : (
        <Disclosure
          className="mt-1"
          summaryClassName="min-h-11 py-2 font-medium"
          summary={`${formatCount(snapshots.value.length, "snapshot")}, ${formatBytes(totalBytes)}`}
        >
          <ul>
            {snapshots.value.map(({ day, timestamp, backupEventCount }) => (
              <li key={day} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
                <span>
                  {formatDate(timestamp)}: {formatCount(backupEventCount, "event")}
                </span>
                <span className="flex gap-2">
                  <Button onClick={() => void previewSnapshot(day)}>
                    Restore<span className="sr-only"> the snapshot of {formatDate(timestamp)}</span>
                  </Button>
                  <Button onClick={() => void downloadSnapshot(day)}>
                    Download<span className="sr-only"> the snapshot of {formatDate(timestamp)}</span>
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
