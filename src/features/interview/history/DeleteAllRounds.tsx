/** Deletes every round, after a question: so many answers at once. */
import { useRef, useState } from "react";
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
  const groupRef = useRef<HTMLDivElement>(null);
  const confirm = (next: boolean) => {
    setConfirming(next);
    // The pressed button disappears.
    groupRef.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={groupRef} tabIndex={-1} className="mt-3 flex flex-wrap items-center gap-3 outline-none">
      {isConfirming ? (
        <>
          <p>Delete {formatCount(count, "round")}, with words and recordings?</p>
          <Button
            onClick={() => {
              setConfirming(false);
              onDelete();
            }}
          >
            Delete them
          </Button>
          <Button variant="quiet" onClick={() => confirm(false)}>
            Keep them
          </Button>
        </>
      ) : (
        <Button variant="quiet" className="px-3" onClick={() => confirm(true)}>
          Delete all rounds
        </Button>
      )}
    </div>
  );
}
