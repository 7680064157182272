/** Tries again to load what failed. If a newer version has replaced it, reloads the page. */
import { useState } from "react";
import { Button, type ButtonVariant } from "../../../components/Button";
import { useDecks, useStores } from "../../../state/StoresContext";

export function TryAgainButton({ variant }: { readonly variant: ButtonVariant }) {
  const { decks } = useStores();
  const [isTrying, setTrying] = useState(false);
  const isReplaced = useDecks(({ problems }) => problems.some(({ problem }) => problem.type === "replaced"));
  const tryAgain = async () => {
    if (isReplaced) return location.reload();
    setTrying(true);
    await decks.retryFailed();
    setTrying(false);
  };
  const retryLabel = isTrying ? "Trying again…" : "Try again";
  return (
    <Button variant={variant} className="px-3" onClick={() => void tryAgain()}>
      {isReplaced ? "Reload" : retryLabel}
    </Button>
  );
}
