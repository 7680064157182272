/** Previews a backup before restoring it, restores it, and can undo that. */
import { useRef, useState } from "react";
import {
  type ParsedBackup,
  type RestoreSummary,
  previewRestore,
  readBackup,
  restoreBackup,
} from "../../../state/backup/restoreBackup";
import { undoEvent } from "../../../state/actions";
import { Button } from "../../../components/Button";
import { formatCount } from "../../shared/format";
import { formatDate } from "./format";

type OnRestored = (backup: ParsedBackup) => void;

type RestoreState =
  | { readonly type: "said"; readonly message: string }
  | {
      readonly type: "offered";
      readonly backup: ParsedBackup;
      readonly preview: RestoreSummary;
      readonly onRestored?: OnRestored;
    }
  | { readonly type: "done"; readonly message: string; readonly undo: () => void };

export function useRestore(clock: () => number) {
  const [state, setState] = useState<RestoreState>();
  const statusRef = useRef<HTMLDivElement>(null);
  const showMessage = (message: string) => setState({ type: "said", message });
  /** The pressed button disappears, so focus moves to the status message. */
  const showAndFocus = (next: RestoreState) => {
    statusRef.current?.focus();
    setState(next);
  };
  return {
    said: state,
    status: statusRef,
    say: showMessage,
    /** `onRestored` is called after the events were added. */
    openBackup: (text: string, onRestored?: OnRestored) => {
      const backup = readBackup(text);
      if (!backup.ok) return showMessage(backup.problem);
      const preview = previewRestore(backup);
      if (!preview) return showMessage("Everything in this backup is here already.");
      setState({ type: "offered", backup, preview, ...(onRestored && { onRestored }) });
      statusRef.current?.focus();
    },
    addBackup: (backup: ParsedBackup, onRestored?: OnRestored) => {
      const id = restoreBackup(backup, clock());
      onRestored?.(backup);
      if (id === undefined)
        return showAndFocus({ type: "said", message: "Everything in this backup is here already." });
      showAndFocus({
        type: "done",
        message: `Added ${formatCount(backup.newEventCount, "event")}.`,
        undo: () => {
          undoEvent(id, clock());
          showAndFocus({
            type: "said",
            message: "Restore undone. You can restore the backup again.",
          });
        },
      });
    },
  };
}

type Props = { readonly restore: ReturnType<typeof useRestore> };

export function RestorePreview({ restore: { said, status, addBackup } }: Props) {
  return (
    <div role="status" ref={status} tabIndex={-1} className="mt-4 outline-none">
      {said?.type === "offered" && (
        <>
          <PreviewText count={said.backup.newEventCount} preview={said.preview} />
          <Button variant="primary" className="mt-3" onClick={() => addBackup(said.backup, said.onRestored)}>
            Restore events
          </Button>
        </>
      )}
      {said && said.type !== "offered" && <p>{said.message}</p>}
      {said?.type === "done" && (
        <Button className="mt-3" onClick={said.undo}>
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
        : `You have learned ${formatCount(learnedCards.before, "card")}; with them it would be ${learnedCards.after.toLocaleString("en-GB")}.`}
    </p>
  );
}
