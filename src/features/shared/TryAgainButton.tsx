/** Loads again what could not be loaded. */
import { useLayoutEffect, useRef, useState } from "react";
import { Button, type ButtonVariant } from "../../components/Button";
import { useStores } from "../../state/StoresContext";

export function TryAgainButton({ variant }: { readonly variant: ButtonVariant }) {
  const { decks } = useStores();
  const [isTrying, setTrying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const pressed = button.current;
    return () => {
      // It disappears once everything is there, so focus moves to the page.
      if (pressed === document.activeElement) document.getElementById("main")?.focus({ preventScroll: true });
    };
  }, []);
  const tryAgain = async () => {
    setTrying(true);
    await decks.retryFailed();
    setTrying(false);
  };
  return (
    <Button ref={button} variant={variant} className="px-3" onClick={() => void tryAgain()}>
      {isTrying ? "Trying again…" : "Try again"}
    </Button>
  );
}
