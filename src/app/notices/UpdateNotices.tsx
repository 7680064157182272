/** Notices of newer versions, and of being ready to work offline. */
import { useState } from "react";
import { BriefStatus } from "../../components/BriefStatus";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useServiceWorker } from "../../hooks/page/useServiceWorker";
import { useStaleVersion } from "../../hooks/page/useStaleVersion";
import { serviceWorkerUrl } from "../navigation/basePath";

const staleMessages = {
  updated:
    "Retrain was updated in another tab. This page reloads by itself when you look at something else. Nothing is lost.",
  missingFile:
    "A part of Retrain could not be loaded: there is no network, or a newer version has replaced this one. Reload when you are online. Nothing is lost.",
} as const;

export function UpdateNotices() {
  const { isOfflineReady, isUpdateReady, applyUpdate, dismissUpdate } = useServiceWorker(
    import.meta.env.PROD ? serviceWorkerUrl : undefined,
  );
  const stale = useStaleVersion();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const hide = (id: string) => setHidden([...hidden, id]);
  return (
    <>
      {stale && !hidden.includes(stale) && (
        <Notice
          onDismiss={() => hide(stale)}
          action={
            <Button variant="primary" onClick={() => location.reload()}>
              Reload
            </Button>
          }
        >
          {staleMessages[stale]}
        </Notice>
      )}
      {isUpdateReady && !stale && (
        <Notice
          onDismiss={dismissUpdate}
          action={
            <Button variant="primary" onClick={applyUpdate}>
              Reload
            </Button>
          }
        >
          A new version is ready. Reload to use it.
        </Notice>
      )}
      {isOfflineReady && !hidden.includes("offline") && (
        <BriefStatus delayMs={8_000} onTimeout={() => hide("offline")}>
          Ready to work offline.
        </BriefStatus>
      )}
    </>
  );
}
