/** Notifications: storage and deck problems, an available update, and "ready to work offline". */
import { useState } from "react";
import { dismiss } from "../state/notifications";
import { useDecks, useNotifications, useStores } from "../state/StoresContext";
import { AutoDismissNotice } from "../components/AutoDismissNotice";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { downloadFile } from "../browser/download";
import { useServiceWorker } from "../hooks/useServiceWorker";
import { serviceWorkerUrl } from "./basePath";

export function Notifications() {
  const { isOfflineReady, isUpdateReady, applyUpdate } = useServiceWorker(
    import.meta.env.PROD ? serviceWorkerUrl : undefined,
  );
  const stores = useStores();
  const notifications = useNotifications((state) => state.notifications);
  const deckProblems = useDecks((state) => state.problems);
  const [dismissedIds, setDismissedIds] = useState<readonly string[]>([]);
  const isVisible = (id: string) => !dismissedIds.includes(id);
  const hide = (id: string) => setDismissedIds([...dismissedIds, id]);
  /** The pressed button disappears, so focus moves to the page. */
  const thenFocusPage = (callback: () => void) => () => {
    callback();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <div role="status" className="notifications">
      {notifications.map(({ id, message, download: file }) => (
        <Notice
          key={id}
          onDismiss={thenFocusPage(() => dismiss(stores.notifications, id))}
          action={file && <Button onClick={() => downloadFile(file.name, file.text)}>Download file</Button>}
        >
          {message}
        </Notice>
      ))}
      {deckProblems.filter(isVisible).map((deckProblem) => (
        <Notice key={deckProblem} onDismiss={thenFocusPage(() => hide(deckProblem))}>
          {deckProblem}
        </Notice>
      ))}
      {isUpdateReady && isVisible("update") && (
        <Notice
          onDismiss={thenFocusPage(() => hide("update"))}
          action={
            <Button variant="primary" onClick={applyUpdate}>
              Reload
            </Button>
          }
        >
          A new version is ready. Reload to use it.
        </Notice>
      )}
      {isOfflineReady && isVisible("offline") && (
        <AutoDismissNotice
          delayMs={8_000}
          onTimeout={() => hide("offline")}
          onDismiss={thenFocusPage(() => hide("offline"))}
        >
          Ready to work offline.
        </AutoDismissNotice>
      )}
    </div>
  );
}
