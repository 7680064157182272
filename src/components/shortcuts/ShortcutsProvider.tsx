/** Collects the keyboard shortcuts of the screen, and shows them in a dialog that `?` and ShortcutsButton open. */
import { type ReactNode, Suspense, useContext, useLayoutEffect, useState } from "react";
import { isPageShortcut } from "../../hooks/input/isPageShortcut";
import {
  CharacterKeysContext,
  type Shortcut,
  ShortcutsContext,
  createShortcutRegistry,
} from "../../hooks/input/shortcutsContext";
import { lazyComponent } from "../lazyComponent";

const ShortcutsDialog = lazyComponent(async () => (await import("./ShortcutsDialog")).ShortcutsDialog);

/** Wraps the app. The dialog lists the shortcuts of all components inside; without any, it stays closed. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const hasCharacterKeys = useContext(CharacterKeysContext);
  const [shown, setShown] = useState<readonly Shortcut[]>();
  const [registry] = useState(() => createShortcutRegistry((shortcuts) => setShown(shortcuts)));
  // A layout effect, so that no key pressed as soon as the screen is seen is lost.
  useLayoutEffect(() => {
    // Not with useShortcuts, which is loaded with the first screen that has shortcuts.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.metaKey || !hasCharacterKeys || !isPageShortcut(event)) return;
      event.preventDefault();
      if (!event.repeat) registry.openDialog();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [registry, hasCharacterKeys]);
  return (
    <ShortcutsContext value={registry}>
      {children}
      {shown && (
        <Suspense>
          <ShortcutsDialog
            open={shown.length > 0}
            shortcuts={shown}
            hasCharacterKeys={hasCharacterKeys}
            onClose={() => setShown([])}
          />
        </Suspense>
      )}
    </ShortcutsContext>
  );
}
