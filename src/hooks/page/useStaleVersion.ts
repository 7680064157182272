/** Whether a newer version has replaced the one that this page runs. Then the page reloads as soon as it is hidden. */
import { useEffect, useState } from "react";
import { missingCodeEvent, missingFileEvent } from "../../browser/missingFile";
import { reloadAutomatically } from "../../browser/reload";

/** `updated`: another tab has activated a newer version. `missingFile`: a part of the app could not be loaded. */
export type StaleVersion = "updated" | "missingFile" | undefined;

export function useStaleVersion(): StaleVersion {
  const [stale, setStale] = useState<StaleVersion>();
  useEffect(() => {
    const onMissingFile = () => setStale((before) => before ?? "missingFile");
    const onUpdated = () => setStale("updated");
    // On a first visit the worker that takes over has the version that the page runs.
    const worker = navigator.serviceWorker?.controller ? navigator.serviceWorker : undefined;
    window.addEventListener(missingFileEvent, onMissingFile);
    window.addEventListener(missingCodeEvent, onMissingFile);
    worker?.addEventListener("controllerchange", onUpdated);
    return () => {
      window.removeEventListener(missingFileEvent, onMissingFile);
      window.removeEventListener(missingCodeEvent, onMissingFile);
      worker?.removeEventListener("controllerchange", onUpdated);
    };
  }, []);
  useEffect(() => {
    if (stale === undefined) return undefined;
    const reloadIfHidden = () => {
      if (document.visibilityState === "hidden") void reloadAutomatically();
    };
    reloadIfHidden();
    document.addEventListener("visibilitychange", reloadIfHidden);
    return () => document.removeEventListener("visibilitychange", reloadIfHidden);
  }, [stale]);
  return stale;
}
