/** What the app has to say: troubles with saves or decks, an update, and that it is ready to work offline. */
import { useState } from "react";
import { useDecks } from "../store/decks";
import { dismiss, useTrouble } from "../store/trouble";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { download } from "../ui/download";
import { useServiceWorker } from "../ui/useServiceWorker";

export function Notices() {
  const { offlineReady, updateWaits, update } = useServiceWorker(import.meta.env.PROD ? "/sw.js" : undefined);
  const troubles = useTrouble((state) => state.troubles);
  const problems = useDecks((state) => state.problems);
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = (notice: string) => !read.includes(notice);
  const dismissed = (notice: string) => setRead([...read, notice]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-20 z-20 flex flex-col items-center gap-2 md:bottom-6"
    >
      {troubles.map(({ id, says, download: file }) => (
        <Notice
          key={id}
          onDismiss={() => dismiss(id)}
          action={file && <Button onClick={() => download(file.name, file.text)}>Download it</Button>}
        >
          {says}
        </Notice>
      ))}
      {problems.filter(unread).map((problem) => (
        <Notice key={problem} onDismiss={() => dismissed(problem)}>
          {problem}
        </Notice>
      ))}
      {updateWaits && unread("update") && (
        <Notice
          onDismiss={() => dismissed("update")}
          action={
            <Button look="primary" onClick={update}>
              Reload
            </Button>
          }
        >
          A new version is ready. It waits until you reload.
        </Notice>
      )}
      {offlineReady && unread("offline") && (
        <Notice onDismiss={() => dismissed("offline")}>Ready to work offline.</Notice>
      )}
    </div>
  );
}
