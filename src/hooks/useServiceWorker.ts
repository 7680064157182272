/** Registers the service worker and reports when the app is ready offline and when an update is waiting. */
import { useEffect, useState } from "react";

export type ServiceWorkerStatus = {
  /** The first installation has just ended. */
  readonly isOfflineReady: boolean;
  /** A new version is installed and waits to be activated. */
  readonly isUpdateReady: boolean;
  /** Activates the new version and reloads the page. */
  readonly applyUpdate: () => void;
};

/** `script` is the worker's address; undefined where there is none, as in development. */
export function useServiceWorker(scriptUrl: string | undefined): ServiceWorkerStatus {
  const [isOfflineReady, setOfflineReady] = useState(false);
  const [waiting, setWaiting] = useState<ServiceWorker>();

  useEffect(() => {
    if (scriptUrl === undefined || !("serviceWorker" in navigator)) return undefined;
    const isFirstInstall = !navigator.serviceWorker.controller;
    let registration: ServiceWorkerRegistration | undefined;
    // Registration may resolve after the worker has been installed or activated.
    const watchNewest = () => {
      const newest = registration?.installing ?? registration?.waiting ?? registration?.active;
      const checkState = () => {
        if (isFirstInstall && newest?.state === "activated") setOfflineReady(true);
        if (!isFirstInstall && registration?.waiting) setWaiting(registration.waiting);
      };
      newest?.addEventListener("statechange", checkState);
      checkState();
    };
    // So that an app left open for days still finds updates.
    const checkForUpdate = () => {
      if (document.visibilityState === "visible") registration?.update().catch(ignoreFailure);
    };
    navigator.serviceWorker
      .register(scriptUrl)
      .then((newRegistration) => {
        registration = newRegistration;
        watchNewest();
        newRegistration.addEventListener("updatefound", watchNewest);
        return undefined;
      })
      .catch(ignoreFailure);
    document.addEventListener("visibilitychange", checkForUpdate);
    return () => document.removeEventListener("visibilitychange", checkForUpdate);
  }, [scriptUrl]);

  const applyUpdate = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    // A worker is no window: its messages have no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    waiting?.postMessage({ type: "SKIP_WAITING" });
  };
  return { isOfflineReady, isUpdateReady: waiting !== undefined, applyUpdate };
}

/** Without a service worker (no network, private window) the page works, but not offline. */
function ignoreFailure(): void {}
