/** Registers the service worker with workbox-window, looks for updates, and reports when the app works offline and when an update waits. */
import { Workbox } from "workbox-window";
import { onVisible } from "./onVisible";

type ServiceWorkerListener = {
  /** The first version is stored on this device. */
  readonly onOfflineReady: () => void;
  /** A newer version is stored and waits until it is activated. Called once for each. */
  readonly onUpdateReady: (waiting: ServiceWorker) => void;
};

/** Activation takes some ten milliseconds. */
const maxActivationMs = 5_000;

export type ServiceWorkerControl = {
  /** Activates the waiting version. Resolves when the page must be reloaded to use it, at once if another tab has activated it. */
  readonly activateUpdate: () => Promise<void>;
};

/** Undefined where the browser has no service workers, or refuses them, as in some private windows. */
export async function registerServiceWorker(
  scriptUrl: string,
  { onOfflineReady, onUpdateReady }: ServiceWorkerListener,
): Promise<ServiceWorkerControl | undefined> {
  if (!("serviceWorker" in navigator)) return undefined;
  const { serviceWorker } = navigator;
  const workbox = new Workbox(scriptUrl);
  const isFirstVisit = !serviceWorker.controller;
  const registration = await workbox.register().catch(() => undefined);
  if (!registration) return undefined;
  // `ready` also resolves for a worker that an earlier page load began to install, which Workbox doesn't report.
  if (isFirstVisit) void serviceWorker.ready.then(onOfflineReady);

  const reportWaiting = () => {
    // On the first visit a worker waits for a moment, and there is no older one.
    if (registration.waiting && registration.active) onUpdateReady(registration.waiting);
  };
  const watchInstalling = () => registration.installing?.addEventListener("statechange", reportWaiting);
  reportWaiting();
  // Workbox reports only the first update found while the page is open, and none whose installation had begun before.
  watchInstalling();
  registration.addEventListener("updatefound", watchInstalling);
  // So that an app left open for days still finds updates. Without a network there is none to find.
  onVisible(() => void workbox.update().catch(() => undefined));
  return {
    activateUpdate: () =>
      new Promise((resolve) => {
        const { waiting } = registration;
        // Another tab may just have activated it.
        if (waiting?.state !== "installed") return resolve();
        waiting.addEventListener("statechange", () => {
          // "redundant": a still newer version has taken its place.
          if (waiting.state === "activated" || waiting.state === "redundant") resolve();
        });
        workbox.messageSkipWaiting();
        // A worker that doesn't answer must not leave the button without effect.
        setTimeout(resolve, maxActivationMs);
      }),
  };
}
