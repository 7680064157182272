/** The keyboard shortcuts of the screen, in a dialog that `?` and ShortcutsButton open. */
import { type ReactNode, Suspense, lazy, useState } from "react";
import { isSymbol } from "../hooks/keys";
import { type Shortcut, ShortcutsContext, createShortcutRegistry, useShortcuts } from "../hooks/useShortcuts";

const ShortcutsList = lazy(async () => ({ default: (await import("./ShortcutsList")).ShortcutsList }));

/** Wraps the app. The dialog lists the shortcuts of all components inside; without any, it stays closed. */
export function ShortcutsDialog({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shortcut[]>();
  const [registry] = useState(() => createShortcutRegistry((shortcuts) => setShown(shortcuts)));
  const ownShortcut = {
    keys: "?",
    description: "Show keyboard shortcuts",
    matches: isSymbol("?"),
    run: registry.openDialog,
  };
  useShortcuts([ownShortcut]);
  return (
    <ShortcutsContext value={registry}>
      {children}
      {shown && (
        <Suspense>
          <ShortcutsList
            open={shown.length > 0}
            shortcuts={[...shown, ownShortcut]}
            onClose={() => setShown([])}
          />
        </Suspense>
      )}
    </ShortcutsContext>
  );
}
