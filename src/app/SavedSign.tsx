/** A quiet word while something that was done is not in both places yet. Nothing, when all is saved. */
import { useEffect, useState } from "react";
import { useSaving } from "../store/saving";
import { useStudy } from "../store/study";

/** Milliseconds that a save may take before it is worth a word. */
const moment = 1_000;

export function SavedSign() {
  const done = useStudy((state) => state.own.length);
  const saved = useSaving((state) => state.saved);
  const says = useSaving(({ quick, journal }) => {
    if (journal === "open" || journal === "opening") return "Saving…";
    return quick === "open" ? "Saved in one place of two" : "Not saved";
  });
  const isLate = useLate(saved < done);
  return (
    <p
      role="status"
      // What a person may count on, in figures, for whoever checks it from outside.
      data-saved={saved}
      data-done={done}
      // In the gap between the grades and the way to the other screens.
      className="pointer-events-none fixed inset-x-0 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-10 text-center text-xs text-quiet md:bottom-2"
    >
      {isLate && <span className="rounded bg-paper px-2 py-0.5">{says}</span>}
    </p>
  );
}

/** Whether something has been waiting for more than a moment. */
function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), moment);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return late && waits;
}
