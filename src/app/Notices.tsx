/** What the app has to say: troubles with saves or decks, an update, and that it is ready to work offline. */
import { type ReactNode, useEffect, useState } from "react";
import { useDecks } from "../store/decks/decks";
import { dismiss, useTrouble } from "../store/trouble";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { download } from "../ui/download";
import { useServiceWorker } from "../ui/useServiceWorker";
import { workerScript } from "./trusted";

export function Notices() {
  const { offlineReady, updateWaits, update } = useServiceWorker(
    import.meta.env.PROD ? workerScript : undefined,
  );
  const troubles = useTrouble((state) => state.troubles);
  const problems = useDecks((state) => state.problems);
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = (notice: string) => !read.includes(notice);
  const dismissed = (notice: string) => setRead([...read, notice]);
  /** The button that was pressed goes; the focus goes to the page. */
  const byHand = (act: () => void) => () => {
    act();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <div
      role="status"
      // At the top, or in an empty corner: never over the grades, which a thumb may be about to press.
      className="pointer-events-none fixed inset-x-2 top-2 z-20 flex flex-col items-center gap-2 md:top-16 min-[90rem]:inset-x-auto min-[90rem]:top-auto min-[90rem]:right-6 min-[90rem]:bottom-6 min-[90rem]:w-80"
    >
      {troubles.map(({ id, says, download: file }) => (
        <Notice
          key={id}
          onDismiss={byHand(() => dismiss(id))}
          action={file && <Button onClick={() => download(file.name, file.text)}>Download it</Button>}
        >
          {says}
        </Notice>
      ))}
      {problems.filter(unread).map((problem) => (
        <Notice key={problem} onDismiss={byHand(() => dismissed(problem))}>
          {problem}
        </Notice>
      ))}
      {updateWaits && unread("update") && (
        <Notice
          onDismiss={byHand(() => dismissed("update"))}
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
        <Passing
          milliseconds={8_000}
          onPass={() => dismissed("offline")}
          onDismiss={byHand(() => dismissed("offline"))}
        >
          Ready to work offline.
        </Passing>
      )}
    </div>
  );
}

type PassingProps = {
  readonly milliseconds: number;
  readonly onPass: () => void;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

/** A notice that asks for nothing goes by itself. */
function Passing({ milliseconds, onPass, onDismiss, children }: PassingProps) {
  useEffect(() => {
    const timer = setTimeout(onPass, milliseconds);
    return () => clearTimeout(timer);
  });
  return <Notice onDismiss={onDismiss}>{children}</Notice>;
}
