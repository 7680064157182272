/** A native dialog with taste: a title, what it is about, and a way out that is always there. */
import { Button } from "./Button";
import { Icon } from "./Icon";
import { shapes } from "./shapes";
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Dialog({ title, open, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const here = dialog.current;
    if (open && !here?.open) here?.showModal();
    if (!open && here?.open) here.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      // Beside the dialog is the way out, too, where the browser knows how.
      closedby="any"
      className="mx-auto mt-auto mb-0 w-full max-w-md rounded-t-card border border-line bg-sheet p-0 text-ink shadow-sheet backdrop:bg-black/40 sm:my-auto sm:rounded-card"
    >
      <div className="p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        <div className="flex items-center justify-between gap-3">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          <Button look="quiet" className="-mr-2 min-w-11 px-2" onClick={onClose}>
            <Icon shape={shapes.close} size={20} />
            <span className="sr-only">Close</span>
          </Button>
        </div>
        {open && children}
      </div>
    </dialog>
  );
}
