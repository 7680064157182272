/** The backups restored on this device, each with Undo. */
import { eventIdOf } from "../../../domain/events/event";
import type { Study } from "../../../domain/study/study";
import { listRestores } from "../../../state/backup/restoreBackup";
import { undoEvent } from "../../../state/actions/undo";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Disclosure } from "../../../components/Disclosure";
import { formatCount } from "../../shared/format";
import { formatDate } from "./format";

export function RestoreHistory({ study }: { readonly study: Study }) {
  const clock = useClock();
  const stores = useStores();
  const restores = listRestores(study);
  if (restores.length === 0) return null;
  return (
    <Disclosure
      className="mt-4"
      summaryClassName="min-h-11 py-2 font-medium"
      summary={`${formatCount(restores.length, "backup")} restored here`}
    >
      <ul>
        {restores.map((restore) => {
          const eventCount = restore.ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          return (
            <li key={eventIdOf(restore)} className="flex flex-wrap items-center justify-between gap-3 py-1">
              <span>
                {formatDate(restore.timestamp)}: {formatCount(eventCount, "event")}
              </span>
              <Button onClick={() => undoEvent(stores, eventIdOf(restore), clock())}>
                Undo<span className="sr-only"> the restore of {formatDate(restore.timestamp)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
