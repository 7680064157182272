/** After a session: writes the automatic backup. Where the browser will ask for permission, it says why first. */
import { useEffect, useState } from "react";
import { answerPersistencePrompt, shouldExplainPersistence } from "../../../state/backup/persistencePrompt";
import { runPostSessionBackup } from "../../../state/backup/runPostSessionBackup";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";

export function PostSessionBackup() {
  const clock = useClock();
  const stores = useStores();
  const [isAsking, setIsAsking] = useState(false);
  const [resultMessage, setResultMessage] = useState<string>();
  useEffect(() => {
    let isMounted = true;
    const backUp = async () => {
      await runPostSessionBackup(stores, clock());
      const shouldExplain = await shouldExplainPersistence(stores);
      if (isMounted) setIsAsking(shouldExplain);
    };
    void backUp();
    return () => {
      isMounted = false;
    };
  }, [stores, clock]);
  const respond = async (isWanted: boolean) => {
    const isPersisted = await answerPersistencePrompt(stores, clock(), isWanted);
    setIsAsking(false);
    if (isWanted) setResultMessage(isPersisted ? persistedMessage : notPersistedMessage);
  };
  if (resultMessage !== undefined) return <p role="status">{resultMessage}</p>;
  if (!isAsking) return null;
  return (
    <section
      aria-label="Persistent storage"
      className="mt-8 max-w-2xl rounded-card border border-line bg-surface p-5"
    >
      <p>
        When this device runs out of space, a browser may delete what a page has saved. Your browser can
        prevent that. It will ask whether Retrain may store data permanently.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => void respond(true)}>
          Ask my browser
        </Button>
        <Button onClick={() => void respond(false)}>Not now</Button>
      </div>
    </section>
  );
}

const persistedMessage = "Your browser will keep what you do here.";
const notPersistedMessage =
  "Your browser may still delete the data when space is low. Settings says how to keep a backup elsewhere.";
