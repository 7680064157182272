/** The backups restored on this device, each with Undo, or once that is done with "Restore again". */
import { useMemo } from "react";
import { type RestoredEvent, eventIdOf } from "../../../domain/events/event";
import type { Study } from "../../../domain/study/study";
import { listRestores } from "../../../state/backup/restoreBackup";
import { undoEvent } from "../../../state/actions/undo";
import { restoreEvents } from "../../../state/study/importEvents";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Disclosure } from "../../../components/Disclosure";
import { formatCount } from "../../shared/format";
import { formatDate } from "./format";

type Props = { readonly study: Study; readonly showMessage: (message: string) => void };

export function RestoreHistory({ study, showMessage }: Props) {
  const clock = useClock();
  const stores = useStores();
  const entries = useMemo(() => listRestores(study), [study]);
  if (entries.length === 0) return null;
  const toggle = (restore: RestoredEvent, isUndone: boolean) => {
    // Its events are in the log, so this needs no file.
    if (isUndone) restoreEvents(stores, [], restore.ranges, clock());
    else undoEvent(stores, eventIdOf(restore), clock());
    showMessage(`${isUndone ? "Restored again" : "Restore undone"}. The settings stay as they are.`);
  };
  return (
    <Disclosure
      className="mt-4"
      summaryClassName="min-h-11 py-2 font-medium"
      summary={`${formatCount(entries.length, "backup")} restored here`}
    >
      {/* It takes the focus of "Restore again", which makes a new row (`keepFocus`). */}
      <ul tabIndex={-1} className="outline-none">
        {entries.map(({ restore, isUndone }) => {
          const { ranges, timestamp } = restore;
          const eventCount = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          return (
            <li key={eventIdOf(restore)} className="flex flex-wrap items-center justify-between gap-3 py-1">
              <span>
                {formatDate(timestamp)}: {formatCount(eventCount, "event")}
                {isUndone && ", undone"}
              </span>
              <Button onClick={() => toggle(restore, isUndone)}>
                {isUndone ? "Restore again" : "Undo"}
                <span className="sr-only">
                  {isUndone ? ": the backup" : " the restore"} of {formatDate(timestamp)}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
