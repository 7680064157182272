/** A styled native dialog with a title and a close button. */
import { useEarlyPressGuard } from "../hooks/input/useEarlyPressGuard";
import { Button } from "./Button";
import { Icon } from "./icons/Icon";
import { icons } from "./icons/icons";
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Dialog({ title, open, onClose, children }: Props) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isEarly = useEarlyPressGuard(dialogRef, open, true);
  useEffect(() => {
    const element = dialogRef.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      // It takes the focus of what is removed in it (`keepFocus`).
      tabIndex={-1}
      // Only `open` closes it, so that a late event of the browser doesn't undo a newer press.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
      // A click outside closes it, where the browser supports `closedby`, but not the second one of a double click.
      onPointerDown={({ currentTarget }) =>
        currentTarget.setAttribute("closedby", isEarly() ? "closerequest" : "any")
      }
      className="mx-auto mt-auto mb-0 w-full max-w-md rounded-t-card border border-line bg-surface p-0 text-ink shadow-raised outline-none backdrop:bg-black/40 sm:my-auto sm:rounded-card"
    >
      <div className="p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        <div className="flex items-center justify-between gap-3">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <Button variant="quiet" className="-mr-2 min-w-11 px-2" onClick={onClose}>
            <Icon path={icons.close} size={20} />
            <span className="sr-only">Close</span>
          </Button>
        </div>
        {open && children}
      </div>
    </dialog>
  );
}
