/** Opens the log in a storage for tests, and collects added events and problems. */
import { type Event } from "../../../src/domain/events/event";
import { type WriterId } from "../../../src/domain/ids";
import { openLocalStorageLog } from "../../../src/storage/eventLog/localStorageLog";
import type { Row } from "../../../src/storage/eventLog/rows";
import type { StorageProblem } from "../../../src/storage/eventLog/storageProblem";

export function openLog(storage: Storage, writer: WriterId) {
  const { readRows, readEvents, quarantine, append, compact } = openLocalStorageLog(storage, writer);
  let tabEvents: readonly Event[] = [];
  let importedEvents: readonly Event[] = [];
  const problems: StorageProblem[] = [];
  return {
    readRows,
    compact,
    problems,
    /** Quarantines a damaged row, as the start does. */
    readEvents: (row: Row) => {
      const result = readEvents(row);
      if (result.problem) problems.push(result.problem);
      if (result.problem?.type === "damaged") quarantine(row);
      return result;
    },
    /** All events of this tab so far. */
    append: (events: readonly Event[]) => {
      tabEvents = events;
      append({ tabEvents, importedEvents });
    },
    importEvents: (events: readonly Event[]) => {
      importedEvents = [...importedEvents, ...events];
      append({ tabEvents, importedEvents });
    },
  };
}
