/** Says when recent events are not yet saved in both localStorage and IndexedDB. Shows nothing once they are. */
import { useSaveStatus, useStudy } from "../../state/StoresContext";
import { useIsDelayed } from "../../hooks/time/useIsDelayed";

/** A save may take this long before the status is shown. */
const noticeDelayMs = 1_000;

export function SaveStatusIndicator() {
  const recordedCount = useStudy((state) => state.tabEvents.length);
  const savedCount = useSaveStatus((state) => state.savedCount);
  const message = useSaveStatus(({ localStorage, indexedDb }) => {
    if (indexedDb === "open" || indexedDb === "opening") return "Saving…";
    return localStorage === "open" ? "Saved in localStorage only" : "Not saved";
  });
  const isDelayed = useIsDelayed(savedCount < recordedCount, noticeDelayMs);
  return (
    <p
      role="status"
      // Counts for tests: events recorded by this tab, and events saved.
      data-saved={savedCount}
      data-done={recordedCount}
      className="save-status"
    >
      {isDelayed && <span className="rounded bg-background px-2 py-0.5">{message}</span>}
    </p>
  );
}
