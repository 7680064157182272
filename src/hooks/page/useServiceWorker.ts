/** The state of the service worker: whether the app works offline, and whether an update is ready. */
import { useEffect, useState } from "react";
import type { ServiceWorkerControl } from "../../browser/registerServiceWorker";

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
    void import("../../browser/registerServiceWorker")
      .then(({ registerServiceWorker }) =>
        registerServiceWorker(scriptUrl, {
          onOfflineReady: () => setOfflineReady(true),
          onUpdateReady: setWaiting,
        }),
      )
      // Without a network on a first visit there is nothing to register; the next visit tries again.
      .then(setControl, () => undefined);
  }, [scriptUrl]);

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
