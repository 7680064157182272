/** The backups restored on this device, each with Undo, or once that is done with "Restore again". */
import { type RestoredEvent, eventIdOf } from "../../../domain/events/event";
import type { Study } from "../../../domain/study/study";
import { listRestores, restoreAgain } from "../../../state/backup/restoreBackup";
import { undoEvent } from "../../../state/actions/undo";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Disclosure } from "../../../components/Disclosure";
import { formatCount } from "../../shared/format";
import { formatDate } from "./format";

type Props = { readonly study: Study; readonly showMessage: (message: string) => void };

export function RestoreHistory({ study, showMessage }: Props) {
  const clock = useClock();
  const stores = useStores();
  const entries = listRestores(study);
  if (entries.length === 0) return null;
  const toggle = (restore: RestoredEvent, isUndone: boolean, events: string) => {
    if (isUndone) restoreAgain(stores, restore, clock());
    else undoEvent(stores, eventIdOf(restore), clock());
    showMessage(
      isUndone
        ? `Restored again: ${events}.`
        : `Restore undone: ${events} left out. The settings stay as they are.`,
    );
  };
  return (
    <Disclosure
      className="mt-4"
      summaryClassName="min-h-11 py-2 font-medium"
      summary={`${formatCount(entries.length, "backup")} restored here`}
    >
      <ul>
        {entries.map(({ restore, isUndone }) => {
          const { ranges, timestamp } = restore;
          const events = formatCount(
            ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0),
            "event",
          );
          return (
            // The same row when it is restored again, so that its button keeps the focus.
            <li
              key={JSON.stringify(ranges)}
              className="flex flex-wrap items-center justify-between gap-3 py-1"
            >
              <span>
                {formatDate(timestamp)}: {events}
                {isUndone && ", undone"}
              </span>
              <Button onClick={() => toggle(restore, isUndone, events)}>
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
