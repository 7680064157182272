/** Deletes every round. Asks first, because that deletes many answers at once. */
import { useState } from "react";
import { Button } from "../../../components/Button";
import { formatCount } from "../../shared/format";

export function DeleteAllRounds({
  count,
  onDelete,
}: {
  readonly count: number;
  readonly onDelete: () => void;
}) {
  const [isConfirming, setConfirming] = useState(false);
  return (
    // It takes the focus of the button that disappears (`keepFocus`).
    <div tabIndex={-1} className="mt-3 flex flex-wrap items-center gap-3 outline-none">
      {isConfirming ? (
        <>
          <p>Delete {formatCount(count, "round")}, with their answers and recordings?</p>
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
          Delete all rounds
        </Button>
      )}
    </div>
  );
}
