/** The keyboard shortcuts of a screen, in a dialog that `?` opens. */
import { useEffect, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { isPageShortcut } from "../hooks/shortcuts";

export type Shortcut = { readonly keys: string; readonly description: string };

export function ShortcutsDialog({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const openOnQuestionMark = (event: KeyboardEvent) => {
      if (event.key === "?" && isPageShortcut(event)) setOpen(true);
    };
    document.addEventListener("keydown", openOnQuestionMark);
    return () => document.removeEventListener("keydown", openOnQuestionMark);
  }, []);
  return (
    <>
      <Button variant="quiet" className="min-w-11 px-3" onClick={() => setOpen(true)}>
        <span aria-hidden="true">?</span>
        <span className="sr-only">Keyboard shortcuts</span>
      </Button>
      <Dialog title="Keyboard shortcuts" open={isOpen} onClose={() => setOpen(false)}>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
          {shortcuts.map(({ keys, description }) => (
            <div key={keys} className="contents">
              <dt>
                <kbd className="rounded-md border border-line bg-sunk px-2 py-0.5 font-sans text-sm">
                  {keys}
                </kbd>
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
