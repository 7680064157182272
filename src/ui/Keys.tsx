/** The keys of a screen, in a dialog that `?` opens. */
import { useEffect, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { isForPage } from "./pressed";

export type Key = { readonly press: string; readonly does: string };

export function Keys({ keys }: { readonly keys: readonly Key[] }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "?" && isForPage(event)) setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Button look="quiet" className="min-w-11 px-3" onClick={() => setOpen(true)}>
        <span aria-hidden="true">?</span>
        <span className="sr-only">Keys</span>
      </Button>
      <Dialog title="Keys" open={isOpen} onClose={() => setOpen(false)}>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
          {keys.map(({ press, does }) => (
            <div key={press} className="contents">
              <dt>
                <kbd className="rounded-md border border-line bg-sunk px-2 py-0.5 font-sans text-sm">
                  {press}
                </kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
