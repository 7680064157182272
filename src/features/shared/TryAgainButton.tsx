/** Loads again what could not be loaded; where a newer version has replaced it, by a reload. */
import { useLayoutEffect, useRef, useState } from "react";
import { Button, type ButtonVariant } from "../../components/Button";
import { useDecks, useStores } from "../../state/StoresContext";

export function TryAgainButton({ variant }: { readonly variant: ButtonVariant }) {
  const { decks } = useStores();
  const [isTrying, setTrying] = useState(false);
  const isReplaced = useDecks(({ problems }) => problems.some(({ problem }) => problem.type === "replaced"));
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const pressed = button.current;
    return () => {
      // It disappears once everything is there, so focus moves to the page.
      if (pressed === document.activeElement) document.getElementById("main")?.focus({ preventScroll: true });
    };
  }, []);
  const tryAgain = async () => {
    if (isReplaced) return location.reload();
    setTrying(true);
    await decks.retryFailed();
    setTrying(false);
  };
  return (
    <Button ref={button} variant={variant} className="px-3" onClick={() => void tryAgain()}>
      {isReplaced ? "Reload" : isTrying ? "Trying again…" : "Try again"}
    </Button>
  );
}
