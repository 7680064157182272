/** The keys of a screen, in a native dialog that `?` opens. */
import { useEffect, useRef } from "react";
import { Button } from "./Button";

export type Key = { readonly press: string; readonly does: string };

export function Keys({ keys }: { readonly keys: readonly Key[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (event.key === "?" && !typing && !dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  return (
    <>
      <Button look="quiet" className="min-w-11 px-3" onClick={() => dialog.current?.showModal()}>
        <span aria-hidden="true">?</span>
        <span className="sr-only">Keys</span>
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto w-[min(24rem,calc(100vw-2rem))] rounded-card border border-line bg-sheet p-6 text-ink shadow-sheet backdrop:bg-black/40"
      >
        <h2 id="keys-title" className="text-lg font-semibold">
          Keys
        </h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
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
        <form method="dialog" className="mt-6 flex justify-end">
          <Button type="submit">Close</Button>
        </form>
      </dialog>
    </>
  );
}
