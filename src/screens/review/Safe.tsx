/** After a sitting: what was done is put where it is safe, and where the browser would ask the person about it, why is said first. */
import { useEffect, useState } from "react";
import { afterSitting, answerAsked, isWorthAsking } from "../../store/backup/afterSitting";
import { Button } from "../../ui/Button";

export function Safe({ clock }: { readonly clock: () => number }) {
  const [asks, setAsks] = useState(false);
  const [answer, setAnswer] = useState<string>();
  useEffect(() => {
    let isHere = true;
    const secure = async () => {
      await afterSitting(clock());
      const worth = await isWorthAsking();
      if (isHere) setAsks(worth);
    };
    void secure();
    return () => {
      isHere = false;
    };
  }, [clock]);
  const reply = async (isWanted: boolean) => {
    const isKept = await answerAsked(clock(), isWanted);
    setAsks(false);
    if (isWanted) setAnswer(isKept ? kept : notKept);
  };
  if (answer !== undefined) return <p role="status">{answer}</p>;
  if (!asks) return null;
  return (
    <section aria-label="Keeping it" className="mt-8 rounded-card border border-line bg-sheet p-5">
      <p>
        When this device runs short of room, a browser may clear what a page has saved. It can promise not to;
        yours will ask whether Retrain may store data for good.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => void reply(true)}>
          Ask my browser
        </Button>
        <Button onClick={() => void reply(false)}>Not now</Button>
      </div>
    </section>
  );
}

const kept = "Your browser will keep what you do here.";
const notKept = "Your browser made no promise. Settings says how to keep a backup elsewhere.";
