/** Registers the service worker and says when the app is ready offline and when an update waits. */
import { useEffect, useState } from "react";
import type { ServiceWorkerControl } from "../browser/serviceWorker";

type ServiceWorkerStatus = {
  /** The first installation has just ended. */
  readonly isOfflineReady: boolean;
  /** A newer version is stored and waits to be activated. */
  readonly isUpdateReady: boolean;
  /** Activates the newer version and reloads the page. */
  readonly applyUpdate: () => void;
  /** Hides this update. The next one shows again. */
  readonly dismissUpdate: () => void;
};

/** `scriptUrl` is the worker's address; undefined where there is none, as in development. */
export function useServiceWorker(scriptUrl: string | undefined): ServiceWorkerStatus {
  const [isOfflineReady, setOfflineReady] = useState(false);
  const [waiting, setWaiting] = useState<ServiceWorker>();
  const [control, setControl] = useState<ServiceWorkerControl>();

  useEffect(() => {
    if (scriptUrl === undefined) return;
    // A file of its own: nothing on the first screen waits for it.
    void import("../browser/serviceWorker")
      .then(({ registerServiceWorker }) =>
        registerServiceWorker(scriptUrl, {
          onOfflineReady: () => setOfflineReady(true),
          onUpdateReady: setWaiting,
        }),
      )
      // Without a network on a first visit there is nothing to register; the next visit tries again.
      .then(setControl, () => undefined);
  }, [scriptUrl]);
  useEffect(() => {
    if (!control) return undefined;
    // So that an app left open for days still finds updates. Without a network there is none to find.
    const checkForUpdate = () => {
      if (document.visibilityState === "visible") control.checkForUpdate().catch(() => undefined);
    };
    document.addEventListener("visibilitychange", checkForUpdate);
    return () => document.removeEventListener("visibilitychange", checkForUpdate);
  }, [control]);

  const applyUpdate = async () => {
    await control?.activateUpdate();
    location.reload();
  };
  return {
    isOfflineReady,
    isUpdateReady: waiting !== undefined,
    applyUpdate: () => void applyUpdate(),
    dismissUpdate: () => setWaiting(undefined),
  };
}
