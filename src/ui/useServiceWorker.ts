/** Registers the service worker, tells when everything is stored for offline use, and when a new version waits. */
import { useEffect, useState } from "react";

export type Worker = {
  /** The first installation has just ended. */
  readonly offlineReady: boolean;
  /** A new version is stored and waits for its turn. */
  readonly updateWaits: boolean;
  /** Lets the new version take over, and reloads the page with it. */
  readonly update: () => void;
};

/** `script` is the worker's address; undefined where there is none, as in development. */
export function useServiceWorker(script: string | undefined): Worker {
  const [offlineReady, setOfflineReady] = useState(false);
  const [waiting, setWaiting] = useState<ServiceWorker>();

  useEffect(() => {
    if (script === undefined || !("serviceWorker" in navigator)) return undefined;
    const first = !navigator.serviceWorker.controller;
    let registration: ServiceWorkerRegistration | undefined;
    // A browser may answer only when the worker that an earlier page asked for is installed, or at work already.
    const follow = () => {
      const newest = registration?.installing ?? registration?.waiting ?? registration?.active;
      const look = () => {
        if (first && newest?.state === "activated") setOfflineReady(true);
        if (!first && registration?.waiting) setWaiting(registration.waiting);
      };
      newest?.addEventListener("statechange", look);
      look();
    };
    // Whoever keeps the app open for days still hears of a new version.
    const ask = () => {
      if (document.visibilityState === "visible") registration?.update().catch(stayOffline);
    };
    navigator.serviceWorker
      .register(script)
      .then((made) => {
        registration = made;
        follow();
        made.addEventListener("updatefound", follow);
        return undefined;
      })
      .catch(stayOffline);
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, [script]);

  const update = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    // A worker is no window: its messages have no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    waiting?.postMessage({ type: "SKIP_WAITING" });
  };
  return { offlineReady, updateWaits: waiting !== undefined, update };
}

/** Without a worker (no network, a private window) the page works as it is; it is only not stored. */
function stayOffline(): void {}
