/** Restores a backup after a preview, says what it added, and can undo that. */
import { useRef, useState } from "react";
import { undoEvent } from "../../../state/actions/undo";
import type { RestoreSummary } from "../../../state/backup/compareBackup";
import {
  type ReadBackupResult,
  previewRestore,
  readBackup,
  restoreBackup,
} from "../../../state/backup/restoreBackup";
import { useClock, useStores } from "../../../state/StoresContext";
import { formatCount } from "../../shared/format";
import { describeRestoreProblem } from "./describeRestoreProblem";

type OnRestored = (backupEventCount: number) => void;
type ParsedBackup = Extract<ReadBackupResult, { type: "parsed" }>;

type RestoreState =
  | { readonly type: "message"; readonly message: string }
  | {
      readonly type: "offered";
      readonly parsed: ParsedBackup;
      readonly preview: RestoreSummary;
      readonly onRestored?: OnRestored;
    }
  | { readonly type: "done"; readonly message: string; readonly undo: () => void };

export function useRestore() {
  const clock = useClock();
  const stores = useStores();
  const [state, setState] = useState<RestoreState>();
  const statusRef = useRef<HTMLDivElement>(null);
  const showMessage = (message: string) => setState({ type: "message", message });
  /** `onRestored` is called after the events were added. */
  const openBackup = (result: ReadBackupResult, onRestored?: OnRestored) => {
    if (result.type === "refused") return showMessage(describeRestoreProblem(result.problem));
    const preview = previewRestore(stores, result.backup);
    if (!preview) return showMessage("Everything in this backup is here already.");
    setState({ type: "offered", parsed: result, preview, ...(onRestored && { onRestored }) });
    statusRef.current?.focus();
  };
  return {
    state,
    statusRef,
    showMessage,
    openBackup,
    openText: (text: string, onRestored?: OnRestored) => openBackup(readBackup(stores, text), onRestored),
    addBackup: (backup: ParsedBackup["backup"], { eventCount }: RestoreSummary, onRestored?: OnRestored) => {
      const id = restoreBackup(stores, backup, clock());
      onRestored?.(backup.events.length);
      if (id === undefined) return showMessage("Everything in this backup is here already.");
      setState({
        type: "done",
        message: `Added ${formatCount(eventCount, "event")}.`,
        undo: () => {
          undoEvent(stores, id, clock());
          showMessage("Restore undone. You can restore the backup again.");
        },
      });
    },
  };
}
