/** Deletes many things at once. Asks first. */
import { useState } from "react";
import { Button } from "./Button";

type Props = { readonly label: string; readonly question: string; readonly onDelete: () => void };

export function DeleteAllButton({ label, question, onDelete }: Props) {
  const [isConfirming, setConfirming] = useState(false);
  return (
    // It takes the focus of the button that disappears (`keepFocus`).
    <div tabIndex={-1} className="mt-3 flex flex-wrap items-center gap-3 outline-none">
      {isConfirming ? (
        <>
          <p>{question}</p>
          <Button
            onClick={() => {
              setConfirming(false);
              onDelete();
            }}
          >
            Delete them
          </Button>
          <Button variant="quiet" onClick={() => setConfirming(false)}>
            Keep them
          </Button>
        </>
      ) : (
        <Button variant="quiet" className="px-3" onClick={() => setConfirming(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
