/** Previews a backup before restoring it, restores it, and can undo that. */
import { useRef, useState } from "react";
import { undoEvent } from "../../../state/actions/undo";
import type { RestoreSummary } from "../../../state/backup/compareBackup";
import {
  type ReadBackupResult,
  previewRestore,
  readBackup,
  restoreBackup,
} from "../../../state/backup/restoreBackup";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatCount, formatNumber } from "../../shared/format";
import { describeRestoreProblem } from "./describeRestoreProblem";
import { formatDate } from "./format";

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

export function useRestore(clock: () => number) {
  const stores = useStores();
  const [state, setState] = useState<RestoreState>();
  const statusRef = useRef<HTMLDivElement>(null);
  const showMessage = (message: string) => setState({ type: "message", message });
  /** The pressed button disappears, so focus moves to the status message. */
  const showAndFocus = (next: RestoreState) => {
    statusRef.current?.focus();
    setState(next);
  };
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
    addBackup: ({ backup, newEventCount }: ParsedBackup, onRestored?: OnRestored) => {
      const id = restoreBackup(stores, backup, clock());
      onRestored?.(backup.events.length);
      if (id === undefined)
        return showAndFocus({ type: "message", message: "Everything in this backup is here already." });
      showAndFocus({
        type: "done",
        message: `Added ${formatCount(newEventCount, "event")}.`,
        undo: () => {
          undoEvent(stores, id, clock());
          showAndFocus({
            type: "message",
            message: "Restore undone. You can restore the backup again.",
          });
        },
      });
    },
  };
}

type Props = { readonly restore: ReturnType<typeof useRestore> };

export function RestorePreview({ restore: { state, statusRef, addBackup } }: Props) {
  return (
    <div role="status" ref={statusRef} tabIndex={-1} className="mt-4 outline-none">
      {state?.type === "offered" && (
        <>
          <PreviewText count={state.parsed.newEventCount} preview={state.preview} />
          <Button
            variant="primary"
            className="mt-3"
            onClick={() => addBackup(state.parsed, state.onRestored)}
          >
            Restore events
          </Button>
        </>
      )}
      {state && state.type !== "offered" && <p>{state.message}</p>}
      {state?.type === "done" && (
        <Button className="mt-3" onClick={state.undo}>
          Undo the restore
        </Button>
      )}
    </div>
  );
}

/** How many events are new, their dates, and the effect on the number of learned cards. */
function PreviewText({ count, preview }: { readonly count: number; readonly preview: RestoreSummary }) {
  const { from, to, learnedCards } = preview;
  const firstDate = formatDate(from);
  const lastDate = formatDate(to);
  return (
    <p>
      This backup has {formatCount(count, "new event")},{" "}
      {firstDate === lastDate ? `of ${firstDate}` : `from ${firstDate} to ${lastDate}`}. Restoring adds them
      and removes nothing.{" "}
      {learnedCards.before === learnedCards.after
        ? `You have learned ${formatCount(learnedCards.before, "card")}, before and after.`
        : `You have learned ${formatCount(learnedCards.before, "card")}; with them it would be ${formatNumber(learnedCards.after)}.`}
    </p>
  );
}
