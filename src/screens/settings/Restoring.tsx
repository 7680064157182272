/** A backup, seen before it is restored, wherever it came from; and undone, if it was the wrong one. */
import { useRef, useState } from "react";
import { type Backup, type Preview, previewOf, readBackup, restore } from "../../store/backup/restore";
import { takeBackEvent } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { countOf } from "../spell";
import { spellDate } from "./spellKept";

type OnAdded = (backup: Backup) => void;

type Said =
  | { readonly as: "said"; readonly says: string }
  | { readonly as: "offered"; readonly backup: Backup; readonly preview: Preview; readonly onAdded?: OnAdded }
  | { readonly as: "done"; readonly says: string; readonly undo: () => void };

export function useRestoring(clock: () => number) {
  const [said, setSaid] = useState<Said>();
  const status = useRef<HTMLDivElement>(null);
  const say = (says: string) => setSaid({ as: "said", says });
  /** The button that was pressed goes; what it did is said where the focus is now. */
  const then = (next: Said) => {
    status.current?.focus();
    setSaid(next);
  };
  return {
    said,
    status,
    say,
    /** `onAdded` is told once its events are here. */
    look: (text: string, onAdded?: OnAdded) => {
      const backup = readBackup(text);
      if (!backup.ok) return say(backup.problem);
      const preview = previewOf(backup);
      if (!preview) return say("Everything in this backup is here already.");
      setSaid({ as: "offered", backup, preview, ...(onAdded && { onAdded }) });
      status.current?.focus();
    },
    add: (backup: Backup, onAdded?: OnAdded) => {
      const id = restore(backup, clock());
      onAdded?.(backup);
      if (id === undefined) return then({ as: "said", says: "Everything in this backup is here already." });
      then({
        as: "done",
        says: `Added ${countOf(backup.fresh, "event")}.`,
        undo: () => {
          takeBackEvent(id, clock());
          then({
            as: "said",
            says: "Undone: your cards are as they were before. The backup can be restored again.",
          });
        },
      });
    },
  };
}

type Props = { readonly restoring: ReturnType<typeof useRestoring> };

export function Restoring({ restoring: { said, status, add } }: Props) {
  return (
    <div role="status" ref={status} tabIndex={-1} className="mt-4 outline-none">
      {said?.as === "offered" && (
        <>
          <Changes count={said.backup.fresh} preview={said.preview} />
          <Button look="primary" className="mt-3" onClick={() => add(said.backup, said.onAdded)}>
            Add them
          </Button>
        </>
      )}
      {said && said.as !== "offered" && <p>{said.says}</p>}
      {said?.as === "done" && (
        <Button className="mt-3" onClick={said.undo}>
          Undo the restore
        </Button>
      )}
    </div>
  );
}

/** What would be new, from when to when, and what it would change. */
function Changes({ count, preview }: { readonly count: number; readonly preview: Preview }) {
  const { from, to, learned } = preview;
  const first = spellDate(from);
  const last = spellDate(to);
  return (
    <p>
      This backup has {countOf(count, "event")} {count === 1 ? "that is" : "that are"} not here yet,{" "}
      {first === last ? `of ${first}` : `from ${first} to ${last}`}. Adding them removes nothing.{" "}
      {learned.before === learned.after
        ? `You have learned ${countOf(learned.before, "card")}, before and after.`
        : `You have learned ${countOf(learned.before, "card")}; with them it would be ${learned.after.toLocaleString("en-GB")}.`}
    </p>
  );
}
