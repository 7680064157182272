/** The keyboard shortcuts of the screen, in a dialog that `?` and ShortcutsButton open. */
import { type ReactNode, useState } from "react";
import { isSymbol } from "../hooks/keys";
import { type Shortcut, ShortcutsContext, createShortcutRegistry, useShortcuts } from "../hooks/useShortcuts";
import { Dialog } from "./Dialog";
import { Kbd } from "./Kbd";

/** Wraps the app. The dialog lists the shortcuts of all components inside; without any, it stays closed. */
export function ShortcutsDialog({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shortcut[]>([]);
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
      <Dialog title="Keyboard shortcuts" open={shown.length > 0} onClose={() => setShown([])}>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
          {[...shown, ownShortcut].map(({ keys, description }) => (
            <div key={keys} className="contents">
              <dt>
                <Kbd>{keys}</Kbd>
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </ShortcutsContext>
  );
}
